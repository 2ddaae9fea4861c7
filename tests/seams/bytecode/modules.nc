// Imports and exports in all their forms.
import "./util"
import * as all from "./util"
import { a, b as c } from "./util"
import "std.math"
export function f() { return util.a + all.b + a + c + math.pi }
export const d = util
export { d as e }
export * from "./other"
//> file util.nc
export const a = 1
export const b = 2
//> file other.nc
export const z = 3
//> stdout
// module 0: 2 registers
//   2: import "./util"
//       0 Import r1, "./util"
//   3: import * as all from "./util"
//       2 Import r1, "./util"
//   4: import { a, b as c } from "./util"
//       4 Import r1, "./util"
//   5: import "std.math"
//       6 Import r1, "std.math"
//   9: export * from "./other"
//       8 Import r1, "./other"
//   6: export function f() { return util.a + all.b + a + c + math.pi }
//      10 Closure r1, function 1 f
//      12 SetModule r1, @f
//   7: export const d = util
//      13 Import r1, "./util"
//      15 SetModule r1, @d
//   10:
//      16 ReturnNull
// function 1 f(): 3 registers
//   6: export function f() { return util.a + all.b + a + c + math.pi }
//       0 GetImported r1, "./util".a
//       2 GetImported r2, "./util".b
//       4 Add r1, r1, r2
//       5 GetImported r2, "./util".a
//       7 Add r1, r1, r2
//       8 GetImported r2, "./util".b
//      10 Add r1, r1, r2
//      11 GetImported r2, "std.math".pi
//      13 Add r1, r1, r2
//      14 Return r1
// module variables
//   @f
//   @d
// imports
//   "./util"
//   "./util"
//   "./util"
//   "std.math"
//   "./other"
// exports
//   d: const
//   e: const
//   f: function f()
//   *: "./other"
