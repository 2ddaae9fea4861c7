// What is thrown is caught by the nearest try around it.
function risky(n) {
  if n > 2 { throw ValueError("too large: " + n) }
  return n
}
try {
  print(risky(1))
  print(risky(5))
  print("never")
} catch (e) {
  print(e.type, e.message)
}
//> stdout
// 1
// ValueError too large: 5
