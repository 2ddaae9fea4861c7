// Elements as arguments and in literals: functions, methods, constructors, super, structs, and names behind.
function sum(...xs) { return xs.reduce((a, b) => a + b, 0) }
const xs = [1, 2, 3]
print(sum(...xs), sum(0, ...xs, 4, ...{5, 6}), sum(...[]), sum(..."", ...1..4))
print(sum(...list(0..1000000)))
function f(a, b = 2, c = 3) { return "${a} ${b} ${c}" }
print(f(...[1]), f(...[1, 5], c: 9), f(1, ...[], b: 7))
class P { constructor(x, y) { self.x = x; self.y = y }
  add(a, b) { return self.x + a + self.y + b } static of(...ps) { return ps.length } }
class Q extends P { constructor(...all) { super(...all) } add(...ps) { return -super.add(...ps) } }
print(new Q(...[1, 2]).add(...[10, 20]), P.of(...xs, ...xs), Q(...[3, 4]).y)
print("a-b".replace(...["-", "+"]), [3, 1, 2].sort(...[]))
struct S { a: int; b: int }
print(S(...[1, 2]), S(...[1], b: 3))
for (bad in [() => f(...[]), () => f(...[1, 2, 3, 4]), () => f(...5), () => [...null], () => ({...[1]}), () => ({...{1: 2}, ...[3]}), () => f(...[1, 2], b: 1)]) {
  try { print(bad()) } catch (e) { print(e) }
}
print([...xs, ..."hé", ...{k: 1}], {...xs, 3, 4}, {...{a: 1, b: 2}, b: 3, ...{c: 4}})
function deep(n, ...rest) { return n == 0 ? rest.length : deep(n - 1, ...rest, n) }
print(deep(200))
let big = list(0..3000000)
try { sum(...big, ...big) } catch (e) { print(e) }
//> edition 1.1
//> stdout
// 6 21 0 6
// 499999500000
// 1 2 3 1 5 9 1 7 3
// -33 6 4
// a+b [1, 2, 3]
// S(a: 1, b: 2) S(a: 1, b: 3)
// TypeError: `f` is missing the argument `a`
// TypeError: `f` takes at most 3 arguments, not 4
// TypeError: an int cannot be spread
// TypeError: null cannot be spread
// TypeError: a list cannot be spread in a map
// TypeError: a list cannot be spread in a map
// TypeError: `f` got the argument `b` twice
// [1, 2, 3, "h", "é", "k"] {1, 2, 3, 4} {"a": 1, "b": 3, "c": 4}
// 200
// StackOverflowError: 6000000 arguments do not fit on the stack
