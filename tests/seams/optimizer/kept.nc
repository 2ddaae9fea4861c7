// At -O2 a value that is computed twice is kept: by a Tee, or by the variable that it is given to.
export function kept(a, b, xs) {
  let d = a * b + 1
  if d > a - b { return xs[a - b] }
  return a * b + 1 + (xs[b] + xs[b])
}
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [kept#0] @2:1
//   FunctionStart 1 kept declaration [a#1 b#2 xs#3 xs#6 a#5 d#4] @2:17
//     Declare d#4 @3:7
//       Add @3:17
//         Multiply @3:13
//           Name a#1 @3:11
//           Name b#2 @3:15
//         Integer 1 @3:19
//     IfThen @4:3
//       Greater @4:8
//         Name d#4 @4:6
//         Tee a#5 @4:12
//           Subtract @4:12
//             Name a#1 @4:10
//             Name b#2 @4:14
//       BlockStart @4:16
//         Return @4:18
//           Index @4:27
//             Name xs#3 @4:25
//             Name a#5 @4:30
//       BlockEnd @4:35
//     IfEnd @4:35
//     Return @5:3
//       Add @5:20
//         Name d#4 @5:16
//         Add @5:29
//           Tee xs#6 @5:25
//             Index @5:25
//               Name xs#3 @5:23
//               Name b#2 @5:26
//           Name xs#6 @5:33
//   FunctionEnd 1 @6:1
//   Return implicit @7:1
//     Null @7:1
// FunctionEnd 0 @7:1
// symbols
//   kept#0 function module-level exported @2:17
//   a#1 parameter @2:22
//   b#2 parameter @2:25
//   xs#3 parameter @2:28
//   d#4 variable @3:7
//   a#5 variable hidden @4:12
//   xs#6 variable hidden @5:25
// exports
//   kept#0 as kept @2:17
