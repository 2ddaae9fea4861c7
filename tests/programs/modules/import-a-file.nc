// import binds the module under the last part of its name.
import "./shapes"
print(shapes.area(2, 3), shapes.unit, typeOf(shapes))
//> file shapes.nc
export function area(w, h) { return w * h }
export let unit = "cm"
//> stdout
// 6 cm module
