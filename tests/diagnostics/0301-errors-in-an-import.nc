import { area } from "./shapes"
print(area(1, 2))
//> file shapes.nc
export function area(w, h) { return w * hh }
//> stderr
// shapes.nc:1:41: error: unknown name `hh` [NC0301]
//  1 | export function area(w, h) { return w * hh }
//    |                                         ^~
// 1 error
//> exit 1
