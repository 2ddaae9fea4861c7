// Names, with other names, and the module under a name.
import { area, unit as measure } from "./shapes"
import * as s from "./shapes"
print(area(2, 3), measure, s.area(1, 1))
//> file shapes.nc
export function area(w, h) { return w * h }
export let unit = "cm"
//> stdout
// 6 cm 1
