// Too few, too many, unknown and repeated arguments are TypeErrors.
function f(a, b = 2) { return a + b }
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
let g = f
print(kind(() => g()))
print(kind(() => g(1, 2, 3)))
print(kind(() => g(1, c: 3)))
print(kind(() => g(1, a: 3)))
print(kind(() => g(b: 3)))
print(kind(() => g(1)), kind(() => g(1, b: 5)))
print(kind(() => null()), kind(() => 5()), kind(() => "f"()))
//> stdout
// TypeError
// TypeError
// TypeError
// TypeError
// TypeError
// 3 6
// TypeError TypeError TypeError
