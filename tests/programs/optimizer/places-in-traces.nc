// The trace of an error names the places in the source, also behind code that was left out.
const NONE = 0
function divide() {
  if false { print("never") }
  let folded = 1 + 2 + 3
  return folded /
    NONE
}
if true {
  while false { print("never") }
  1 + 1
  divide()
}
//> stderr
// DivisionError: division by zero
//     at divide (places-in-traces.nc:6:17)
//     at places-in-traces.nc:12:3
//> exit 70
