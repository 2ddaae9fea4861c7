// Overflow is an error, never a wrapped result.
let largest = 9223372036854775807
let smallest = -9223372036854775808
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
print(kind(() => largest + 1))
print(kind(() => smallest - 1))
print(kind(() => largest * 2))
print(kind(() => -smallest))
print(kind(() => smallest / -1))
print(kind(() => 2 ** 63))
print(kind(() => 3037000500 * 3037000500))
print(kind(() => 3037000499 * 3037000499))
//> stdout
// OverflowError
// OverflowError
// OverflowError
// OverflowError
// OverflowError
// OverflowError
// OverflowError
// 9223372030926249001
