// let, var, const, an annotation and a first assignment declare.
let a = 1
var b = 2
const c = 3
d: int = 4
e = 5
let f
print(a, b, c, d, e, f)
a = 10
b += 1
d *= 2
e -= 1
f = "set"
print(a, b, c, d, e, f)
//> stdout
// 1 2 3 4 5 null
// 10 3 3 8 4 set
