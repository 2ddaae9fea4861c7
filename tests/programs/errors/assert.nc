// assert throws AssertionError.
assert(1 + 1 == 2)
assert(0, "zero is truthy")
try {
  assert(1 > 2, "impossible")
} catch (AssertionError e) {
  print(e.message)
}
try {
  assert(null)
} catch (e) {
  print(e.type)
}
//> stdout
// impossible
// AssertionError
