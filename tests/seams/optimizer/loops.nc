// At -O2 what does not change in a loop leaves it, if it cannot throw or is the first thing in the
// condition.
const LIMIT = clock()
export function left(n, x: float, y: float) {
  let s = 0.0
  while s < n - 1 { s = s + x * y }
  for (i = 0; i < n * 2; i++) {
    for (k in 0..n) { s += x / y + LIMIT }
  }
  return s
}
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [LIMIT#0 left#1] @3:1
//   Declare LIMIT#0 @3:7
//     Call 0 @3:15
//       Builtin clock in-order @3:15
//   FunctionStart 1 left declaration [n#2 x#3 y#4 x#9 n#8 s#5] @4:17
//     Declare s#5 @5:7
//       Float 0.0 @5:11
//     Declare n#8 @6:15
//       Subtract @6:15
//         Name n#2 @6:13
//         Integer 1 @6:17
//     Declare x#9 @6:31
//       Multiply @6:31
//         Name x#3 @6:29
//         Name y#4 @6:33
//     WhileStart @6:3
//       Less @6:11
//         Name s#5 @6:9
//         Name n#8 @6:15
//     WhileBody @6:19
//       BlockStart @6:19
//         Assign s#5 @6:21
//           Add @6:27
//             Name s#5 @6:25
//             Name x#9 @6:31
//       BlockEnd @6:35
//     WhileEnd @6:35
//     ForStart [LIMIT#12 x#11 n#10 i#6] @7:3
//       Declare i#6 @7:8
//         Integer 0 @7:12
//       Declare n#10 @7:21
//         Multiply @7:21
//           Name n#2 @7:19
//           Integer 2 @7:23
//       Declare x#11 @8:30
//         Divide @8:30
//           Name x#3 @8:28
//           Name y#4 @8:32
//       Declare LIMIT#12 @8:36
//         Name LIMIT#0 @8:36
//     ForTest @7:15
//       Less @7:17
//         Name i#6 @7:15
//         Name n#10 @7:21
//     ForBody @7:26
//       BlockStart @7:31
//         ForInBody 1 [k#7] @8:5
//           Range @8:16
//             Integer 0 @8:15
//             Name n#2 @8:18
//           BlockStart @8:21
//             Assign s#5 @8:23
//               Add @8:23
//                 Name s#5 @8:23
//                 Add @8:34
//                   Name x#11 @8:30
//                   Name LIMIT#12 @8:36
//           BlockEnd @8:42
//         ForInEnd @8:42
//       BlockEnd @9:3
//     ForStep @7:26
//       Assign i#6 @7:26
//         Add @7:26
//           Name i#6 @7:26
//           Integer 1 @7:27
//     ForEnd @7:26
//     Return @10:3
//       Name s#5 @10:10
//   FunctionEnd 1 @11:1
//   Return implicit @12:1
//     Null @12:1
// FunctionEnd 0 @12:1
// symbols
//   LIMIT#0 constant captured module-level @3:7
//   left#1 function module-level exported @4:17
//   n#2 parameter @4:22
//   x#3: float parameter @4:25
//   y#4: float parameter @4:35
//   s#5 variable reassigned @5:7
//   i#6 loop variable reassigned @7:8
//   k#7 loop variable @8:10
//   n#8 variable hidden @6:15
//   x#9 variable hidden @6:31
//   n#10 variable hidden @7:21
//   x#11 variable hidden @8:30
//   LIMIT#12 variable hidden @8:36
// exports
//   left#1 as left @4:17
