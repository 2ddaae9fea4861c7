let n = 1
let a = if n > 0 { "plain" } elif n { let b = 2; b } else {}
print("a${n}b${a}" |> str, "${n}")
print(...a, 1, end: n)
n.m(1, ...a)
let s = [1, ...a, 2]
s = {...a, 1}
s = {...a, b: 1, ...n}
s = {...a}
//> edition 1.1
//> stdout
// FunctionStart 0 module [n#0 a#1 s#3] @1:1
//   Declare n#0 @1:5
//     Integer 1 @1:9
//   Declare a#1 @2:5
//     TernaryThen @2:9
//       Greater @2:14
//         Name n#0 @2:12
//         Integer 0 @2:16
//       String "plain" @2:20
//     TernaryElse @2:30
//       TernaryThen @2:30
//         Name n#0 @2:35
//         ValueStart [b#2] @2:37
//           Declare b#2 @2:43
//             Integer 2 @2:47
//           Name b#2 @2:50
//         ValueEnd @2:52
//       TernaryElse @2:54
//         Null @2:59
//       Ternary @2:30
//     Ternary @2:9
//   ExpressionStatement @3:1
//     Call 2 @3:1
//       Builtin print in-order @3:1
//       Pipe in-order @3:20
//         Interpolate 4 @3:7
//           String "a" in-order @3:7
//           Name n#0 in-order @3:11
//           String "b" in-order @3:12
//           Name a#1 in-order @3:16
//         Builtin str @3:23
//       Interpolate 1 in-order @3:28
//         Name n#0 in-order @3:31
//   ExpressionStatement @4:1
//     CallSpread 2 (end) @4:1
//       Builtin print in-order @4:1
//       ListStart 1 @4:7
//         ListSpread @4:7
//           Name a#1 @4:10
//         ListAppend 1 @4:16
//           Integer 1 in-order @4:13
//       List in-order @4:16
//       Name n#0 in-order @4:21
//   ExpressionStatement @5:1
//     CallMethodSpread .m 1 @5:3
//       Name n#0 in-order @5:1
//       ListStart 1 @5:5
//         ListAppend 1 @5:8
//           Integer 1 in-order @5:5
//         ListSpread @5:8
//           Name a#1 @5:11
//       List in-order @5:12
//   Declare s#3 @6:5
//     ListStart 2 @6:9
//       ListAppend 1 @6:13
//         Integer 1 in-order @6:10
//       ListSpread @6:13
//         Name a#1 @6:16
//       ListAppend 1 @6:20
//         Integer 2 in-order @6:19
//     List @6:20
//   Assign s#3 @7:1
//     SetStart 1 @7:5
//       SetSpread @7:6
//         Name a#1 @7:9
//       SetAppend 1 @7:13
//         Integer 1 in-order @7:12
//     Set @7:13
//   Assign s#3 @8:1
//     MapStart 1 @8:5
//       MapSpread @8:6
//         Name a#1 @8:9
//       MapAppend 2 @8:18
//         String "b" in-order @8:12
//         Integer 1 in-order @8:15
//       MapSpread @8:18
//         Name n#0 @8:21
//     Map @8:22
//   Assign s#3 @9:1
//     MapStart 0 @9:5
//       MapSpread @9:6
//         Name a#1 @9:9
//     Map @9:10
//   Return implicit @10:1
//     Null @10:1
// FunctionEnd 0 @10:1
// symbols
//   n#0 variable module-level @1:5
//   a#1 variable module-level @2:5
//   b#2 variable @2:43
//   s#3 variable reassigned module-level @6:5
