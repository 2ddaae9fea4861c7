// `...` in calls of functions, methods, constructors and superclasses.
function f(a, b = "b", c = "c", ...rest) { return [a, b, c, rest] }
let xs = [1, 2]
print(f(...xs), f(0, ...xs), f(...xs, 3, ...xs), f(...[], 1), f(...xs, c: 9), f(...[7], c: 8, b: 6))
class A {
  constructor(x, y) { self.x = x; self.y = y }
  method(...all) { return [self.x, self.y, all] }
}
class B extends A {
  constructor(...all) { super(...all) }
  method(...all) { return super.method(...all, "B") }
}
print(B(...xs).method(1, ...xs), new A(...xs).method(...xs))
print(math(...xs), [3, 1, 2].slice(...[1, 2]), print(...["printed", "at", "once"]))
function math(a, b) { return a * b }
let bound = A(1, 2).method
print(bound(...xs, ...xs), (x => x)(...[5]), ((...all) => all)(...xs, 3))
function trace(v) { print("eval", v); return v }
f(trace(1), ...trace([2]), trace(3), ...trace([4]))
for (call in [() => math(...[1]), () => math(...[1, 2, 3]), () => math(...7), () => f(...xs, a: 1), () => 5(...xs)]) {
  try { print(call()) } catch (TypeError e) { print(e.message) }
}
print([[1, 2], [3, 4]].map(pair => math(...pair)))
//> edition 1.1
//> stdout
// [1, 2, "c", []] [0, 1, 2, []] [1, 2, 3, [1, 2]] [1, "b", "c", []] [1, 2, 9, []] [7, 6, 8, []]
// [1, 2, [1, 1, 2, "B"]] [1, 2, [1, 2]]
// printed at once
// 2 [1] null
// [1, 2, [1, 2, 1, 2]] 5 [1, 2, 3]
// eval 1
// eval [2]
// eval 3
// eval [4]
// `math` is missing the argument `b`
// `math` takes 2 arguments, not 3
// an int cannot be spread
// `f` got the argument `a` twice
// an int cannot be called
// [2, 12]
