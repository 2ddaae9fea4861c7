// At -O2 the body of a small function stands in the place of a call: a constant or a variable for its
// parameter, another argument behind InlineStart. An `if` that returns becomes a choice.
function square(x) { return x * x }
function half(x: int): int { return x / 2 }
function larger(a, b) {
  if a > b { return a }
  return b
}
export function all(n, f) { return [square(n), half(f()), larger(n, f()), square(3)] }
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [square#0 half#2 larger#4 all#7] @3:1
//   FunctionStart 1 square declaration [x#1] @3:10
//     Return @3:22
//       Multiply @3:31
//         Name x#1 @3:29
//         Name x#1 @3:33
//   FunctionEnd 1 @3:35
//   FunctionStart 2 half declaration [x#3] @4:10
//     Return @4:30
//       Divide @4:39
//         Name x#3 @4:37
//         Integer 2 @4:41
//   FunctionEnd 2 @4:43
//   FunctionStart 3 larger declaration [a#5 b#6] @5:10
//     IfThen @6:3
//       Greater @6:8
//         Name a#5 @6:6
//         Name b#6 @6:10
//       BlockStart @6:12
//         Return @6:14
//           Name a#5 @6:21
//       BlockEnd @6:23
//     IfEnd @6:23
//     Return @7:3
//       Name b#6 @7:10
//   FunctionEnd 3 @8:1
//   FunctionStart 4 all declaration [n#8 f#9] @9:17
//     Return @9:29
//       ListStart 4 @9:36
//         ListAppend 4 @9:84
//           InlineStart 0  @9:37
//             Multiply @3:31
//               Name n#8 @3:29
//               Name n#8 @3:33
//           InlineEnd 1 square in-order @9:37
//           InlineStart 1 [x#10] @9:48
//             Call 0 in-order @9:53
//               Name f#9 in-order @9:53
//             CheckResult int @4:30
//               Divide @4:39
//                 Name x#10 @4:37
//                 Integer 2 @4:41
//           InlineEnd 2 half in-order @9:48
//           InlineStart 1 [b#11] @9:59
//             Call 0 in-order @9:69
//               Name f#9 in-order @9:69
//             TernaryThen @6:3
//               Greater @6:8
//                 Name n#8 @6:6
//                 Name b#11 @6:10
//               Name n#8 @6:21
//             TernaryElse @6:23
//               Name b#11 @7:10
//             Ternary @8:1
//           InlineEnd 3 larger in-order @9:59
//           Integer 9 in-order @3:31
//       List @9:84
//   FunctionEnd 4 @9:86
//   Return implicit @10:1
//     Null @10:1
// FunctionEnd 0 @10:1
// symbols
//   square#0 function captured module-level @3:10
//   x#1 parameter @3:17
//   half#2 function captured module-level @4:10
//   x#3: int parameter @4:15
//   larger#4 function captured module-level @5:10
//   a#5 parameter @5:17
//   b#6 parameter @5:20
//   all#7 function module-level exported @9:17
//   n#8 parameter @9:21
//   f#9 parameter @9:24
//   x#10: int parameter @4:15
//   b#11 parameter @5:20
// exports
//   all#7 as all @9:17
