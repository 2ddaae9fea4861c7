// A default is computed at each call that needs it and may use the parameters before it.
let calls = 0
function next() {
  calls += 1
  return calls
}
function f(a, b = a * 2, c = next()) { return [a, b, c] }
print(f(1), f(1, 5), f(1, 5, 0))
print(f(10), calls)
function fresh(xs = []) {
  xs.push(1)
  return xs
}
print(fresh(), fresh())
function nothing(a = null) { return a }
print(nothing(), nothing(null), nothing(3))
//> stdout
// [1, 2, 1] [1, 5, 2] [1, 5, 0]
// [10, 20, 3] 3
// [1] [1]
// null null 3
