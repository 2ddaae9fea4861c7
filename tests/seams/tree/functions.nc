// Functions, lambdas, parameters, captures and calls.
function outer(a: int, b = a + 1, ...rest): int {
  let seen = 0
  function inner() { seen += a; return seen }
  let twice = x => x * 2
  let both = (x, y) -> int => { return x + y }
  return inner() + twice(b) + both(1, y: 2) + len(rest)
}
print(outer(1), outer(1, b: 2), outer(1, 2, 3), print)
function nothing() { return }
nothing()
//> stdout
// FunctionStart 0 module [outer#0 nothing#11] @2:1
//   FunctionStart 1 outer declaration [a#1 b#2 rest#3 seen#4 inner#5 twice#6 both#8] @2:10
//     DefaultStart b#2 @2:24
//       Add @2:30
//         Name a#1 @2:28
//         Integer 1 @2:32
//     DefaultEnd b#2 @2:24
//     Declare seen#4 @3:7
//       Integer 0 @3:14
//     FunctionStart 2 inner declaration @4:12
//       Assign seen#4 checked @4:22
//         Add @4:22
//           Name seen#4 checked @4:22
//           Name a#1 @4:30
//       Return @4:33
//         Name seen#4 checked @4:40
//       Return implicit @4:45
//         Null @4:45
//     FunctionEnd 2 @4:45
//     Declare twice#6 @5:7
//       FunctionStart 3 lambda [x#7] @5:15
//         Return implicit @5:22
//           Multiply @5:22
//             Name x#7 @5:20
//             Integer 2 @5:24
//       LambdaEnd 3 @5:22
//     Declare both#8 @6:7
//       FunctionStart 4 lambda [x#9 y#10] @6:14
//         Return @6:33
//           Add @6:42
//             Name x#9 @6:40
//             Name y#10 @6:44
//         Return implicit @6:46
//           Null @6:46
//       LambdaEnd 4 @6:46
//     Return @7:3
//       Add @7:45
//         Add @7:29
//           Add @7:18
//             Call 0 @7:10
//               Name inner#5 in-order @7:10
//             Call 1 @7:20
//               Name twice#6 in-order @7:20
//               Name b#2 in-order @7:26
//           Call 2 (y) @7:31
//             Name both#8 in-order @7:31
//             Integer 1 in-order @7:36
//             Integer 2 in-order @7:42
//         Call 1 @7:47
//           Builtin len in-order @7:47
//           Name rest#3 in-order @7:51
//     Return implicit @8:1
//       Null @8:1
//   FunctionEnd 1 @8:1
//   ExpressionStatement @9:1
//     Call 4 @9:1
//       Builtin print in-order @9:1
//       Call 1 in-order @9:7
//         Name outer#0 in-order @9:7
//         Integer 1 in-order @9:13
//       Call 2 (b) in-order @9:17
//         Name outer#0 in-order @9:17
//         Integer 1 in-order @9:23
//         Integer 2 in-order @9:29
//       Call 3 in-order @9:33
//         Name outer#0 in-order @9:33
//         Integer 1 in-order @9:39
//         Integer 2 in-order @9:42
//         Integer 3 in-order @9:45
//       Builtin print in-order @9:49
//   FunctionStart 5 nothing declaration @10:10
//     Return @10:22
//       Null @10:22
//     Return implicit @10:29
//       Null @10:29
//   FunctionEnd 5 @10:29
//   ExpressionStatement @11:1
//     Call 0 @11:1
//       Name nothing#11 in-order @11:1
//   Return implicit @12:1
//     Null @12:1
// FunctionEnd 0 @12:1
// symbols
//   outer#0 function module-level @2:10
//   a#1: int parameter captured @2:16
//   b#2 parameter default @2:24
//   rest#3 parameter rest @2:38
//   seen#4 variable captured reassigned uninitialized cell @3:7
//   inner#5 function @4:12
//   twice#6 variable @5:7
//   x#7 parameter @5:15
//   both#8 variable @6:7
//   x#9 parameter @6:15
//   y#10 parameter @6:18
//   nothing#11 function module-level @10:10
