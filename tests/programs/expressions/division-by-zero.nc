// Ints cannot be divided by zero, in either spelling.
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
let zero = 0
print(kind(() => 1 / zero))
print(kind(() => 1 % zero))
print(kind(() => 0 / zero))
print(kind(() => 1.5 / zero > 1e308))
//> stdout
// DivisionError
// DivisionError
// DivisionError
// true
