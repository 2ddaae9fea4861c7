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
// FunctionStart 0 module [util#0 all#1 a#2 c#3 math#4 f#5 d#6] @2:1
//   FunctionStart 1 f declaration @6:17
//     Return @6:23
//       Add @6:53
//         Add @6:49
//           Add @6:45
//             Add @6:37
//               ModuleMember "./util".a @6:35
//               ModuleMember "./util".b @6:43
//             Name a#2 @6:47
//           Name c#3 @6:51
//         ModuleMember "std.math".pi @6:60
//     Return implicit @6:63
//       Null @6:63
//   FunctionEnd 1 @6:63
//   Declare d#6 @7:14
//     Module "./util" @7:18
//   Return implicit @10:1
//     Null @10:1
// FunctionEnd 0 @10:1
// symbols
//   util#0 module module-level @2:8
//   all#1 module module-level @3:13
//   a#2 imported captured module-level @4:10
//   c#3 imported captured module-level @4:18
//   math#4 module module-level @5:8
//   f#5 function module-level exported @6:17
//   d#6 constant module-level exported @7:14
// imports
//   "./util" as util#0 @2:8
//   "./util" as all#1 @3:22
//   "./util" @4:27
//   "std.math" as math#4 @5:8
//   "./other" @9:15
// import uses
//   "./util".a @4:10
//   "./util".b @4:13
//   "./util".a @6:35
//   "./util".b @6:43
//   "std.math".pi @6:60
// exports
//   f#5 as f @6:17
//   d#6 as d @7:14
//   d#6 as e @8:10
//   all of "./other" @9:1
