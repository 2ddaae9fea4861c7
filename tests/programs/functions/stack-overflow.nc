// Recursion without end is an error that can be caught.
function forever(n) { return forever(n + 1) + 1 }
try {
  forever(0)
} catch (StackOverflowError e) {
  print("caught", e.type)
}
print("still running")
//> stdout
// caught StackOverflowError
// still running
