// Endless recursion throws StackOverflowError, which can be caught, again and again.
function forever(n) { return 1 + forever(n + 1) }
for (i in 0..3) {
  try { forever(0) } catch (StackOverflowError e) { print(e.type) }
}
function viaCallback(n) { return [n].map(x => viaCallback(x + 1)) }
try { viaCallback(0) } catch (StackOverflowError e) { print(e.type) }
print("still running")
//> stdout
// StackOverflowError
// StackOverflowError
// StackOverflowError
// StackOverflowError
// still running
