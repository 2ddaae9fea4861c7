// What may throw stays behind what comes before it, and what changes stays.
export function stays(n, x, y: float, f) {
  let s = 0
  let i = 0
  while i + 1 < n - 1 {
    s += n * 2 + x * y
    i += 1
  }
  while f() < n - 1 { y += 1.5; s += y * 2.5 }
  do { s -= 1 } while s > n - 1
  return s
}
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [stays#0] @2:1
//   FunctionStart 1 stays declaration [n#1 x#2 y#3 f#4 i#7 s#5 i#6] @2:17
//     Declare s#5 @3:7
//       Integer 0 @3:11
//     Declare i#6 @4:7
//       Integer 0 @4:11
//     WhileStart @5:3
//       Less @5:15
//         Tee i#7 @5:11
//           Add @5:11
//             Name i#6 @5:9
//             Integer 1 @5:13
//         Subtract @5:19
//           Name n#1 @5:17
//           Integer 1 @5:21
//     WhileBody @5:23
//       BlockStart @5:23
//         Assign s#5 @6:5
//           Add @6:5
//             Name s#5 @6:5
//             Add @6:16
//               Multiply @6:12
//                 Name n#1 @6:10
//                 Integer 2 @6:14
//               Multiply @6:20
//                 Name x#2 @6:18
//                 Name y#3 @6:22
//         Assign i#6 @7:5
//           Name i#7 @7:5
//       BlockEnd @8:3
//     WhileEnd @8:3
//     WhileStart @9:3
//       Less @9:13
//         Call 0 @9:9
//           Name f#4 in-order @9:9
//         Subtract @9:17
//           Name n#1 @9:15
//           Integer 1 @9:19
//     WhileBody @9:21
//       BlockStart @9:21
//         Assign y#3 @9:23
//           Add @9:23
//             Name y#3 @9:23
//             Float 1.5 @9:28
//         Assign s#5 @9:33
//           Add @9:33
//             Name s#5 @9:33
//             Multiply @9:40
//               Name y#3 @9:38
//               Float 2.5 @9:42
//       BlockEnd @9:46
//     WhileEnd @9:46
//     DoStart @10:3
//       BlockStart @10:6
//         Assign s#5 @10:8
//           Subtract @10:8
//             Name s#5 @10:8
//             Integer 1 @10:13
//       BlockEnd @10:15
//     DoTest @10:17
//       Greater @10:25
//         Name s#5 @10:23
//         Subtract @10:29
//           Name n#1 @10:27
//           Integer 1 @10:31
//     DoEnd @10:3
//     Return @11:3
//       Name s#5 @11:10
//   FunctionEnd 1 @12:1
//   Return implicit @13:1
//     Null @13:1
// FunctionEnd 0 @13:1
// symbols
//   stays#0 function module-level exported @2:17
//   n#1 parameter @2:23
//   x#2 parameter @2:26
//   y#3: float parameter reassigned @2:29
//   f#4 parameter @2:39
//   s#5 variable reassigned @3:7
//   i#6 variable reassigned @4:7
//   i#7 variable hidden @5:11
// exports
//   stays#0 as stays @2:17
