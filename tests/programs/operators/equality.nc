// == compares by structure, instances and functions by identity, and never throws.
class C { }
struct P { x: int; y: int }
enum E { A, B }
let c = C()
let f = x => x
print([1, [2, "a"]] == [1, [2, "a"]], [1] == [1, 2], {a: 1, b: 2} == {b: 2, a: 1}, {1, 2} == {2, 1})
print(P(1, 2) == P(1, 2), P(1, 2) == P(2, 1), E.A == E.A, E.A == E.B, c == c, c == C(), f == f, f == (x => x))
print(null == null, null == false, 0 == false, "1" == 1, "a" == "a", "" == null, 1 == true)
print((1..3) == (1..3), [1] != [1.0], [] == {}, set() == {}, print == print)
let xs = [1]
xs.push(xs)
let ys = [1]
ys.push(ys)
print(xs == xs, xs)
//> stdout
// true false true true
// true false true false true false true false
// true false false false true false false
// true false false false true
// true [1, [...]]
