// Increments, compound assignment to every kind of target, empty statements.
let x = 5
x++
x--
x += 2
x -= 1
x *= 4
x /= 3
x %= 5
x **= 2
print(x);;
let xs = [1, 2]
xs[0]++
xs[1] **= 3
class C { n = 1 }
let c = C()
c.n++
c.n -= 5
let m = {k: 1}
m["k"] += 1
print(xs, c.n, m)
let f = 1.5
f++
print(f)
//> stdout
// 9
// [2, 8] -3 {"k": 2}
// 2.5
