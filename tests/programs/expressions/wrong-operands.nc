// Arithmetic on what is no number is a TypeError.
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
print(kind(() => "a" - 1))
print(kind(() => null + 1))
print(kind(() => [1] * 2))
print(kind(() => true + true))
print(kind(() => -"a"))
print(kind(() => ({}) + ({})))
print([1] + [2, 3])
//> stdout
// TypeError
// TypeError
// TypeError
// TypeError
// TypeError
// TypeError
// [1, 2, 3]
