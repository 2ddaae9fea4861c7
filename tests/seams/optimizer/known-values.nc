// At -O2 variables that hold a constant are known.
const SIZE = 4
let grows = 1
grows += SIZE
function area() { return SIZE * SIZE }
//> command compile --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [SIZE#0 grows#1 area#2] @2:1
//   Declare SIZE#0 @2:7
//     Integer 4 @2:14
//   Declare grows#1 @3:5
//     Integer 1 @3:13
//   Assign grows#1 @4:1
//     Add @4:1
//       Name grows#1 @4:1
//       Integer 4 @4:10
//   FunctionStart 1 area declaration @5:10
//     Return @5:19
//       Integer 16 @5:31
//   FunctionEnd 1 @5:38
//   Return implicit @6:1
//     Null @6:1
// FunctionEnd 0 @6:1
// symbols
//   SIZE#0 constant captured module-level @2:7
//   grows#1 variable reassigned module-level @3:5
//   area#2 function module-level @5:10
//> stderr
// known-values.nc:5:10: warning: function `area` is never used [NC0701, -Wunused]
//  5 | function area() { return SIZE * SIZE }
//    |          ^~~~
// 1 warning
