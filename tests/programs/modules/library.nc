// The modules of the library.
import "std.math"
import { sqrt, floor as down } from "std.math"
print(math.abs(-3), math.max(1, 5, 2), sqrt(16), down(2.7), math.pi > 3.14)
//> stdout
// 3 5 4.0 2 true
