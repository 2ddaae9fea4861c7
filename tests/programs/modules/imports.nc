// Every form of import and export; modules run once, before those that import them.
import "./shapes"
import * as s from "./shapes"
import { area, Square as Box, count } from "./shapes"
import { area as viaOther, total } from "./other"
import "std.math"
import { pi } from "std.math"
print(shapes.area(2), s.area(3), area(4), Box(5).side, viaOther(1), total)
print(count, shapes.count)
s.bump()
print(count, shapes.count, s == shapes)
print(math.sqrt(4), pi == math.pi, typeOf(shapes))
//> file shapes.nc
print("shapes runs")
export function area(x) { return x * x }
export class Square { constructor(side) { self.side = side } }
export let count = 1
export function bump() { count += 1 }
let hidden = 5
//> file other.nc
export { area } from "./shapes"
let sum = 10
export { sum as total }
print("other runs")
//> stdout
// shapes runs
// other runs
// 4 9 16 5 1 10
// 1 1
// 2 2 true
// 2.0 true module
