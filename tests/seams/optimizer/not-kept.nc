// What may have changed, may not have been computed or may not be shared is computed again.
let shared = 1
export function changed(a, b, f) {
  let x = a * b
  a += 1
  f(x, a * b)
  shared += 1
  f(shared * 2)
  return shared * 2
}
export function skipped(a, b, c) {
  if c { print(a * b) }
  let t = c && a - b
  return [a * b, a - b, c ? a + 1 : b + 1, a + 1]
}
export function lists(a, b) { return [a + b, a + b, a.size, a.size] }
export function elements(xs, i, f) {
  let x = xs[i] - 1
  f()
  return x + (xs[i] - 1)
}
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [shared#0 changed#1 skipped#6 lists#11 elements#14] @2:1
//   Declare shared#0 @2:5
//     Integer 1 @2:14
//   FunctionStart 1 changed declaration [a#2 b#3 f#4 x#5] @3:17
//     Declare x#5 @4:7
//       Multiply @4:13
//         Name a#2 @4:11
//         Name b#3 @4:15
//     Assign a#2 @5:3
//       Add @5:3
//         Name a#2 @5:3
//         Integer 1 @5:8
//     ExpressionStatement @6:3
//       Call 2 @6:3
//         Name f#4 in-order @6:3
//         Name x#5 in-order @6:5
//         Multiply in-order @6:10
//           Name a#2 @6:8
//           Name b#3 @6:12
//     Assign shared#0 @7:3
//       Add @7:3
//         Name shared#0 @7:3
//         Integer 1 @7:13
//     ExpressionStatement @8:3
//       Call 1 @8:3
//         Name f#4 in-order @8:3
//         Multiply in-order @8:12
//           Name shared#0 @8:5
//           Integer 2 @8:14
//     Return @9:3
//       Multiply @9:17
//         Name shared#0 @9:10
//         Integer 2 @9:19
//   FunctionEnd 1 @10:1
//   FunctionStart 2 skipped declaration [a#7 b#8 c#9 t#10] @11:17
//     IfThen @12:3
//       Name c#9 @12:6
//       BlockStart @12:8
//         ExpressionStatement @12:10
//           Call 1 @12:10
//             Builtin print in-order @12:10
//             Multiply in-order @12:18
//               Name a#7 @12:16
//               Name b#8 @12:20
//       BlockEnd @12:23
//     IfEnd @12:23
//     Declare t#10 @13:7
//       AndTest @13:13
//         Name c#9 @13:11
//         Subtract @13:18
//           Name a#7 @13:16
//           Name b#8 @13:20
//       And @13:13
//     Return @14:3
//       ListStart 4 @14:10
//         ListAppend 4 @14:49
//           Multiply in-order @14:13
//             Name a#7 @14:11
//             Name b#8 @14:15
//           Subtract in-order @14:20
//             Name a#7 @14:18
//             Name b#8 @14:22
//           TernaryThen @14:27
//             Name c#9 @14:25
//             Add @14:31
//               Name a#7 @14:29
//               Integer 1 @14:33
//           TernaryElse @14:35
//             Add @14:39
//               Name b#8 @14:37
//               Integer 1 @14:41
//           Ternary in-order @14:27
//           Add in-order @14:46
//             Name a#7 @14:44
//             Integer 1 @14:48
//       List @14:49
//   FunctionEnd 2 @15:1
//   FunctionStart 3 lists declaration [a#12 b#13] @16:17
//     Return @16:31
//       ListStart 4 @16:38
//         ListAppend 4 @16:67
//           Add in-order @16:41
//             Name a#12 @16:39
//             Name b#13 @16:43
//           Add in-order @16:48
//             Name a#12 @16:46
//             Name b#13 @16:50
//           Member .size in-order @16:55
//             Name a#12 @16:53
//           Member .size in-order @16:63
//             Name a#12 @16:61
//       List @16:67
//   FunctionEnd 3 @16:69
//   FunctionStart 4 elements declaration [xs#15 i#16 f#17 x#18] @17:17
//     Declare x#18 @18:7
//       Subtract @18:17
//         Index @18:13
//           Name xs#15 @18:11
//           Name i#16 @18:14
//         Integer 1 @18:19
//     ExpressionStatement @19:3
//       Call 0 @19:3
//         Name f#17 in-order @19:3
//     Return @20:3
//       Add @20:12
//         Name x#18 @20:10
//         Subtract @20:21
//           Index @20:17
//             Name xs#15 @20:15
//             Name i#16 @20:18
//           Integer 1 @20:23
//   FunctionEnd 4 @21:1
//   Return implicit @22:1
//     Null @22:1
// FunctionEnd 0 @22:1
// symbols
//   shared#0 variable captured reassigned module-level @2:5
//   changed#1 function module-level exported @3:17
//   a#2 parameter reassigned @3:25
//   b#3 parameter @3:28
//   f#4 parameter @3:31
//   x#5 variable @4:7
//   skipped#6 function module-level exported @11:17
//   a#7 parameter @11:25
//   b#8 parameter @11:28
//   c#9 parameter @11:31
//   t#10 variable @13:7
//   lists#11 function module-level exported @16:17
//   a#12 parameter @16:23
//   b#13 parameter @16:26
//   elements#14 function module-level exported @17:17
//   xs#15 parameter @17:26
//   i#16 parameter @17:30
//   f#17 parameter @17:33
//   x#18 variable @18:7
// exports
//   changed#1 as changed @3:17
//   skipped#6 as skipped @11:17
//   lists#11 as lists @16:17
//   elements#14 as elements @17:17
