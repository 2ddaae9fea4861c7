// What is not inlined: recursion, parameters that are captured, assigned or have a default, bodies with
// statements, calls with names or another number of arguments, functions of a block, values.
function fact(n) { return n < 2 ? 1 : n * fact(n - 1) }
function keep(x) { return () => x }
function next(x) {
  x += 1
  return x
}
function plus(a, b = 1) { return a + b }
function all(...xs) { return xs }
function say(x) { print(x) }
function minus(a, b) { return a - b }
export function calls(n, f) {
  function inner(x) { return x }
  let g = minus
  say([fact(n), keep(n), next(n), plus(n), all(n), inner(n), minus(b: n, a: 1), minus(n), g(n, 1)])
}
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [fact#0 keep#2 next#4 plus#6 all#9 say#11 minus#13 calls#16] @3:1
//   FunctionStart 1 fact declaration [n#1] @3:10
//     Return @3:20
//       TernaryThen @3:33
//         Less @3:29
//           Name n#1 @3:27
//           Integer 2 @3:31
//         Integer 1 @3:35
//       TernaryElse @3:37
//         Multiply @3:41
//           Name n#1 @3:39
//           Call 1 @3:43
//             Name fact#0 in-order @3:43
//             Subtract in-order @3:50
//               Name n#1 @3:48
//               Integer 1 @3:52
//       Ternary @3:33
//   FunctionEnd 1 @3:55
//   FunctionStart 2 keep declaration [x#3] @4:10
//     Return @4:20
//       FunctionStart 3 lambda @4:27
//         Return implicit @4:33
//           Name x#3 @4:33
//       LambdaEnd 3 @4:33
//   FunctionEnd 2 @4:35
//   FunctionStart 4 next declaration [x#5] @5:10
//     Assign x#5 @6:3
//       Add @6:3
//         Name x#5 @6:3
//         Integer 1 @6:8
//     Return @7:3
//       Name x#5 @7:10
//   FunctionEnd 4 @8:1
//   FunctionStart 5 plus declaration [a#7 b#8] @9:10
//     DefaultStart b#8 @9:18
//       Integer 1 @9:22
//     DefaultEnd b#8 @9:18
//     Return @9:27
//       Add @9:36
//         Name a#7 @9:34
//         Name b#8 @9:38
//   FunctionEnd 5 @9:40
//   FunctionStart 6 all declaration [xs#10] @10:10
//     Return @10:23
//       Name xs#10 @10:30
//   FunctionEnd 6 @10:33
//   FunctionStart 7 say declaration [x#12] @11:10
//     ExpressionStatement @11:19
//       Call 1 @11:19
//         Builtin print in-order @11:19
//         Name x#12 in-order @11:25
//     Return implicit @11:28
//       Null @11:28
//   FunctionEnd 7 @11:28
//   FunctionStart 8 minus declaration [a#14 b#15] @12:10
//     Return @12:24
//       Subtract @12:33
//         Name a#14 @12:31
//         Name b#15 @12:35
//   FunctionEnd 8 @12:37
//   FunctionStart 9 calls declaration [n#17 f#18 inner#19 g#21] @13:17
//     FunctionStart 10 inner declaration [x#20] @14:12
//       Return @14:23
//         Name x#20 @14:30
//     FunctionEnd 10 @14:32
//     Declare g#21 @15:7
//       Name minus#13 @15:11
//     ExpressionStatement @16:3
//       Call 1 @16:3
//         Name say#11 in-order @16:3
//         ListStart 9 @16:7
//           ListAppend 9 @16:98
//             Call 1 in-order @16:8
//               Name fact#0 in-order @16:8
//               Name n#17 in-order @16:13
//             Call 1 in-order @16:17
//               Name keep#2 in-order @16:17
//               Name n#17 in-order @16:22
//             Call 1 in-order @16:26
//               Name next#4 in-order @16:26
//               Name n#17 in-order @16:31
//             Call 1 in-order @16:35
//               Name plus#6 in-order @16:35
//               Name n#17 in-order @16:40
//             Call 1 in-order @16:44
//               Name all#9 in-order @16:44
//               Name n#17 in-order @16:48
//             Call 1 in-order @16:52
//               Name inner#19 in-order @16:52
//               Name n#17 in-order @16:58
//             Call 2 (b, a) in-order @16:62
//               Name minus#13 in-order @16:62
//               Name n#17 in-order @16:71
//               Integer 1 in-order @16:77
//             Call 1 in-order @16:81
//               Name minus#13 in-order @16:81
//               Name n#17 in-order @16:87
//             Call 2 in-order @16:91
//               Name g#21 in-order @16:91
//               Name n#17 in-order @16:93
//               Integer 1 in-order @16:96
//         List in-order @16:98
//     Return implicit @17:1
//       Null @17:1
//   FunctionEnd 9 @17:1
//   Return implicit @18:1
//     Null @18:1
// FunctionEnd 0 @18:1
// symbols
//   fact#0 function captured module-level @3:10
//   n#1 parameter @3:15
//   keep#2 function captured module-level @4:10
//   x#3 parameter captured @4:15
//   next#4 function captured module-level @5:10
//   x#5 parameter reassigned @5:15
//   plus#6 function captured module-level @9:10
//   a#7 parameter @9:15
//   b#8 parameter default @9:18
//   all#9 function captured module-level @10:10
//   xs#10 parameter rest @10:17
//   say#11 function captured module-level @11:10
//   x#12 parameter @11:14
//   minus#13 function captured module-level @12:10
//   a#14 parameter @12:16
//   b#15 parameter @12:19
//   calls#16 function module-level exported @13:17
//   n#17 parameter @13:23
//   f#18 parameter @13:26
//   inner#19 function @14:12
//   x#20 parameter @14:18
//   g#21 variable @15:7
// exports
//   calls#16 as calls @13:17
