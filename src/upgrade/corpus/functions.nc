// Parameters of every kind, recursion, functions as values, closures.
function area(width: float, height: float = width) -> float { return width * height }
function joined(separator, ...parts) { return parts.join(separator) }
print(area(2), area(2, 3), area(height: 4, width: 0.5), joined("-", 1, "b", null))
function fibonacci(n: int) -> int { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
print((0..15).map(fibonacci))
function loose(value) { return value }
function even(n) { return n == 0 ? true : odd(n - 1) }
function odd(n) { return n == 0 ? false : even(n - 1) }
print(even(50), odd(50))
let twice = f => x => f(f(x)), add = (a, b = 10) => a + b
print(twice(x => x * 3)(2), add(1), add(1, b: 2), twice(add)(0), area.name, add.arity)
function counter(start = 0) {
  let count = start
  return {"next": () => { count += 1; return count }, "reset": () => { count = start }}
}
let one = counter(), other = counter(100)
one["next"](); one["next"](); other["next"]()
print(one["next"](), other["next"]())
one["reset"]()
print(one["next"]())
let made = []
for (i in 0..3) { made.push(() => i * i) }
print(made.map(f => f()))
function compose(...functions) { return x => functions.reduce((value, f) => f(value), x) }
print(compose(x => x + 1, x => x * 2, str)(4) + "!")
for (wrong in [() => area(), () => area(1, 2, 3), () => area(depth: 1), () => area(loose("wide"))]) {
  try { wrong() } catch (TypeError e) { print(e.message) }
}
function memoized(f) { let known = {}; return n => { if !(n in known) { known[n] = f(n) }; return known[n] } }
let squared = memoized(n => { print("computing", n); return n * n })
print(squared(4), squared(4), squared(5))
//> stdout
// 4.0 6.0 2.0 1-b-null
// [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
// true false
// 18 11 3 20 area 2
// 3 102
// 1
// [0, 1, 4]
// 10!
// `area` is missing the argument `width`
// `area` takes at most 2 arguments, not 3
// `area` has no parameter `depth`
// argument `width` takes float, not a string
// computing 4
// computing 5
// 16 16 25
