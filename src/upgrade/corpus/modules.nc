// Imports and exports: bindings are live, a module runs once.
import "./geometry"
import { area, Square as Box, moved } from "./geometry"
import * as g from "./geometry"
print(area(2, 3), Box(4).area(), geometry.ORIGIN, g.moved, moved)
geometry.move()
print(moved, g.moved, Box == geometry.Square)
export let doubled = area(2, 2) * 2
print(doubled)
//> stdout
// geometry is loaded
// 6 16 [0, 0] 0 0
// 1 1 true
// 8
