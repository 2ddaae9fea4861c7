print(1e999)
print(1e-999)
print(1.7976931348623157e308)
//> stderr
// 0113-float-too-large.nc:1:7: error: float `1e999` is too large [NC0113]
//  1 | print(1e999)
//    |       ^~~~~
//   hint: the largest float is about 1.8e308
// 1 error
//> exit 1
