// A list, map or set may change inside a loop over it.
let xs = [1, 2, 3]
for (x in xs) { if x < 3 { xs.push(x + 10) } }
print(xs)
let ys = [1, 2, 3, 4]
for (y in ys) { ys.pop(); print(y) }
let m = {a: 1, b: 2, c: 3}
for (k, v in m) { m.remove("b"); print(k, v) }
print(m)
//> stdout
// [1, 2, 3, 11, 12]
// 1
// 2
// a 1
// c 3
// {"a": 1, "c": 3}
