// The stack names the functions and their places, the innermost first.
function inner() { throw Error("x") }
function outer() { inner() }
try {
  outer()
} catch (e) {
  for (line in e.stack) { print(line) }
}
//> stdout
// inner (stack.nc:2:20)
// outer (stack.nc:3:20)
// stack.nc:5:3
