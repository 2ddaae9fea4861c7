// Well formed, and still wrong: names, places, assignments.
const fixed = 1
fixed = 2
print(missing, fixed)
function g() { continue }
import { x } from "std.math"
//> errors
