// An error can be thrown again.
function inner() { throw KeyError("k") }
function outer() {
  try {
    inner()
  } catch (e) {
    throw e
  }
}
try {
  outer()
} catch (KeyError e) {
  print(e.type, e.message)
}
//> stdout
// KeyError k
