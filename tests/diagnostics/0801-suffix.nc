import { area } from "./shapes.nc"
print(area(1, 2))
//> file shapes.nc
export function area(w, h) { return w * h }
//> stderr
// 0801-suffix.nc:1:22: error: module `./shapes.nc` was not found [NC0801]
//  1 | import { area } from "./shapes.nc"
//    |                      ^~~~~~~~~~~~~
//   hint: leave out `.nc`
// 1 error
//> exit 1
