// What may be inlined, and what may not.
function sign(x) {
  if x < 0 { return -1 } elif x == 0 { return 0 } else { return 1 }
}
function grade(x) {
  if x > 9 {
    if x > 99 { return "huge" }
    return "large"
  }
  if x > 4 { return "medium" }
  return "small"
}
function nothing(x) { if x { return 1 } }
function empty() {}
function early(x) { return }
function fact(n) { return n < 2 ? 1 : n * fact(n - 1) }
function even(n) { return n == 0 ? true : odd(n - 1) }
function odd(n) { return n == 0 ? false : even(n - 1) }
function defaults(a, b = a + 1) { return a + b }
function rest(...xs) { return xs }
function capture(x) { return () => x }
function changed(x) {
  x += 1
  return x
}
function pair(a, b) { return {first: a, second: b} }
function listed(a, b) { return [a, b, a] }
print(sign(-5), sign(0), sign(5), grade(1), grade(5), grade(10), grade(100))
print(nothing(true), nothing(false), empty(), early(1), fact(10), even(10), odd(7))
print(defaults(1), defaults(1, 5), rest(1, 2), capture(3)(), changed(4), pair(1, 2), listed(1, 2))
print(pair(b: 1, a: 2))
try { print(sign()) } catch (e) { print(e.message) }
try { print(sign(1, 2)) } catch (e) { print(e.message) }
let f = sign
print(f(-1), [3, -3].map(sign), f == sign)

{
  function inner(x) { return x * 2 }
  print(inner(4))
}
function shadow(sign) { return sign(2) }
print(shadow(x => "mine"))
class Point {
  constructor(x) { self.x = x }
  twice() { return doubled(self.x) }
}
function doubled(x) { return x + x }
print(Point(4).twice(), doubled(doubled(doubled(1))))
function use(x) { return doubled(x) + doubled(x + 1) }
print(use(use(2)))
for (i in 0..3) {
  let g = () => doubled(i)
  print(g(), doubled(i))
}
//> stdout
// -1 0 1 small medium large huge
// 1 null null null 3628800 true true
// 3 6 [1, 2] 3 5 {"first": 1, "second": 2} [1, 2, 1]
// {"first": 2, "second": 1}
// `sign` is missing the argument `x`
// `sign` takes 1 argument, not 2
// -1 [1, -1] true
// 8
// mine
// 8 8
// 42
// 0 0
// 2 2
// 4 4
