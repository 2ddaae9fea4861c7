// Containers print 200 levels deep; a container inside of itself prints as dots.
function nest(n) { let xs = []; for (i in 1..n) { xs = [xs] } return xs }
print(str(nest(200)).length, str(nest(201)).length, "..." in str(nest(200)), "..." in str(nest(201)))
let xs = [1]
xs.push(xs)
print(xs)
let m = {}
m["self"] = m
m["list"] = xs
print(m)
class Node { next = null }
let a = Node()
a.next = Node()
a.next.next = a
print(a)
let ys = [1]
ys.push(ys)
print(xs == ys, xs == [1, [1, xs]], xs == [1, [2, xs]])
//> stdout
// 400 405 false true
// [1, [...]]
// {"self": {...}, "list": [1, [...]]}
// Node {next: Node {next: Node {...}}}
// true true false
