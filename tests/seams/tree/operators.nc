// The precedence of all operators.
let a = 1
let b = 2
print(a + b * -a ** b, (a - b) / a % b, !a && b || a, a == b != (a < b), a <= b, a > b, a >= b)
print(a in [b], a..b + 1, a is int, a ? b : a ? 1 : 2, null, true, false, 1.5, 9223372036854775807)
//> stdout
// FunctionStart 0 module [a#0 b#1] @2:1
//   Declare a#0 @2:5
//     Integer 1 @2:9
//   Declare b#1 @3:5
//     Integer 2 @3:9
//   ExpressionStatement @4:1
//     Call 7 @4:1
//       Builtin print in-order @4:1
//       Add in-order @4:9
//         Name a#0 @4:7
//         Multiply @4:13
//           Name b#1 @4:11
//           Negate @4:15
//             Power @4:18
//               Name a#0 @4:16
//               Name b#1 @4:21
//       Modulo in-order @4:36
//         Divide @4:32
//           Subtract @4:27
//             Name a#0 @4:25
//             Name b#1 @4:29
//           Name a#0 @4:34
//         Name b#1 @4:38
//       OrTest @4:49
//         AndTest @4:44
//           Not @4:41
//             Name a#0 @4:42
//           Name b#1 @4:47
//         And @4:44
//         Name a#0 @4:52
//       Or in-order @4:49
//       NotEqual in-order @4:62
//         Equal @4:57
//           Name a#0 @4:55
//           Name b#1 @4:60
//         Less @4:68
//           Name a#0 @4:66
//           Name b#1 @4:70
//       LessEqual in-order @4:76
//         Name a#0 @4:74
//         Name b#1 @4:79
//       Greater in-order @4:84
//         Name a#0 @4:82
//         Name b#1 @4:86
//       GreaterEqual in-order @4:91
//         Name a#0 @4:89
//         Name b#1 @4:94
//   ExpressionStatement @5:1
//     Call 9 @5:1
//       Builtin print in-order @5:1
//       In in-order @5:9
//         Name a#0 @5:7
//         ListStart 1 @5:12
//           ListAppend 1 @5:14
//             Name b#1 in-order @5:13
//         List @5:14
//       Range in-order @5:18
//         Name a#0 @5:17
//         Add @5:22
//           Name b#1 @5:20
//           Integer 1 @5:24
//       Is int in-order @5:29
//         Name a#0 @5:27
//       TernaryThen @5:39
//         Name a#0 @5:37
//         Name b#1 @5:41
//       TernaryElse @5:43
//         TernaryThen @5:47
//           Name a#0 @5:45
//           Integer 1 @5:49
//         TernaryElse @5:51
//           Integer 2 @5:53
//         Ternary @5:47
//       Ternary in-order @5:39
//       Null in-order @5:56
//       True in-order @5:62
//       False in-order @5:68
//       Float 1.5 in-order @5:75
//       Integer 9223372036854775807 in-order @5:80
//   Return implicit @6:1
//     Null @6:1
// FunctionEnd 0 @6:1
// symbols
//   a#0 variable module-level @2:5
//   b#1 variable module-level @3:5
