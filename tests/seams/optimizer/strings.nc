// Each text stands once in the tree, and no text that was only an operand.
let parts = ["ab", "a" + "b", "a" + "b" + "c", "abc"]
//> stdout
// FunctionStart 0 module [parts#0] @2:1
//   Declare parts#0 @2:5
//     ListStart 4 @2:13
//       ListAppend 4 @2:53
//         String "ab" in-order @2:14
//         String "ab" in-order @2:24
//         String "abc" in-order @2:41
//         String "abc" in-order @2:48
//     List @2:53
//   Return implicit @3:1
//     Null @3:1
// FunctionEnd 0 @3:1
// symbols
//   parts#0 variable module-level @2:5
//> stderr
// strings.nc:2:5: warning: variable `parts` is never used [NC0701, -Wunused]
//  2 | let parts = ["ab", "a" + "b", "a" + "b" + "c", "abc"]
//    |     ^~~~~
// 1 warning
