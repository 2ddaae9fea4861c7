// A float prints as the shortest text that reads back the same, and always looks like a float.
print(1.0, -0.0, 0.1, 1e21, 1e22, 1e-7, 123456789.0, 1.7976931348623157e308)
print([1.0, 2.5], {a: 3.0})
print(float("1e3"), float(7), 1e15, 1e16)
print(str(2.0) + "!")
//> stdout
// 1.0 -0.0 0.1 1e+21 1e+22 1e-07 123456789.0 1.7976931348623157e+308
// [1.0, 2.5] {"a": 3.0}
// 1000.0 7.0 1000000000000000.0 1e+16
// 2.0!
