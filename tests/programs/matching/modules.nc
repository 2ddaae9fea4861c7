// Cases and constants of another module.
import * as shapes from "./shapes"
import { Shape } from "./shapes"
function test(v) {
  return match (v) {
    case shapes.LIMIT => "limit"
    case shapes.Shape.Dot => "dot"
    case Shape.Circle(r) => "circle ${r}"
    case shapes.Shape.Rect(w, _) => "rect ${w}"
    case _ => "other"
  }
}
print([9, Shape.Dot, Shape.Circle(2), Shape.Rect(3, 4), 5].map(test))
//> file shapes.nc
export const LIMIT = 9
export enum Shape { Dot, Circle(r), Rect(w, h) }
//> edition 1.1
//> stdout
// ["limit", "dot", "circle 2", "rect 3", "other"]
