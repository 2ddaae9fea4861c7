// Operands, arguments, elements and targets are computed from left to right, once.
let log = []
function v(name, value) { log.push(name); return value }
let total = v("a", 1) + v("b", 2) * v("c", 3)
let list = [v("d", 1), v("e", 2)]
print(total, log.join(""))
log.clear()
function f(x, y, z) { return x + y + z }
f(v("f", 1), z: v("g", 2), y: v("h", 3))
let xs = [0, 0]
function at(i) { log.push("i" + i); return i }
xs[at(0)] += v("j", 5)
v("k", xs)[at(1)] = v("l", 7)
print(log.join(""), xs)
log.clear()
print(v("m", 1) < v("n", 2), v("o", [1])[v("p", 0)], log.join(""))
//> stdout
// 7 abcde
// fghi0jki1l [5, 7]
// true 1 mnop
