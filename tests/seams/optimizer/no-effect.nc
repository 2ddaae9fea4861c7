// Statements without effect are left out.
let a = 1
a
a == !a
(-a)
//> stdout
// FunctionStart 0 module [a#0] @2:1
//   Declare a#0 @2:5
//     Integer 1 @2:9
//   ExpressionStatement @5:1
//     Negate @5:2
//       Name a#0 @5:3
//   Return implicit @6:1
//     Null @6:1
// FunctionEnd 0 @6:1
// symbols
//   a#0 variable module-level @2:5
