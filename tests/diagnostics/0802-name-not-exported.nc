import { area, twcie } from "./shapes"
import * as s from "./shapes"
import "std.math"
export { nothing } from "./shapes"
print(area(1, 2), twcie(3), s.hidden, s.twice(4), math.sqr(4), math.pi)
//> file shapes.nc
let hidden = 1
function area(w, h) { return w * h * hidden }
export function twice(x) { return area(x, 2) }
//> stderr
// 0802-name-not-exported.nc:1:10: error: module `./shapes` does not export `area` [NC0802]
//  1 | import { area, twcie } from "./shapes"
//    |          ^~~~
// 0802-name-not-exported.nc:1:16: error: module `./shapes` does not export `twcie` [NC0802]
//  1 | import { area, twcie } from "./shapes"
//    |                ^~~~~
//   hint: did you mean `twice`?
// 0802-name-not-exported.nc:4:10: error: module `./shapes` does not export `nothing` [NC0802]
//  4 | export { nothing } from "./shapes"
//    |          ^~~~~~~
// 0802-name-not-exported.nc:5:31: error: module `./shapes` does not export `hidden` [NC0802]
//  5 | print(area(1, 2), twcie(3), s.hidden, s.twice(4), math.sqr(4), math.pi)
//    |                               ^~~~~~
// 0802-name-not-exported.nc:5:56: error: module `std.math` does not export `sqr` [NC0802]
//  5 | print(area(1, 2), twcie(3), s.hidden, s.twice(4), math.sqr(4), math.pi)
//    |                                                        ^~~
//   hint: did you mean `sqrt`?
// 5 errors
//> exit 1
