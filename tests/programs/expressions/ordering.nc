// Numbers are ordered by value, strings by code points; all else has no order.
print(1 < 2, 2 <= 2, 1.5 > 1, 2 >= 3)
print("apple" < "banana", "Zebra" < "apple", "a" < "aa", "" < "a")
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
print(kind(() => 1 < "2"))
print(kind(() => [1] < [2]))
print(kind(() => null < 1))
print(kind(() => true < false))
//> stdout
// true true true false
// true true true true
// TypeError
// TypeError
// TypeError
// TypeError
