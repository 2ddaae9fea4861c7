// Every statement that branches or loops.
let n = 3
if n > 1 { n = 1 } elif n < 0 { n = 2 } else { n = 3 }
while n > 0 {
  n -= 1
  if n == 1 { continue }
  break
}
do { n += 1 } while (n < 3)
for (i = 0; i < 2; i++) { print(i) }
for (x in [1, 2]) { print(x) }
for (k, v in {a: 1}) { print(k, v) }
try { throw Error("x") } catch (TypeError e) { print(e) } catch (e) { print(e) } finally { print(n) }
try { print(1) } finally { print(2) }
{ let inner = n; print(inner) }
//> stdout
// FunctionStart 0 module [n#0] @2:1
//   Declare n#0 @2:5
//     Integer 3 @2:9
//   IfThen @3:1
//     Greater @3:6
//       Name n#0 @3:4
//       Integer 1 @3:8
//     BlockStart @3:10
//       Assign n#0 @3:12
//         Integer 1 @3:16
//     BlockEnd @3:18
//   IfElse @3:20
//     IfThen @3:20
//       Less @3:27
//         Name n#0 @3:25
//         Integer 0 @3:29
//       BlockStart @3:31
//         Assign n#0 @3:33
//           Integer 2 @3:37
//       BlockEnd @3:39
//     IfElse @3:41
//       BlockStart @3:46
//         Assign n#0 @3:48
//           Integer 3 @3:52
//       BlockEnd @3:54
//     IfEnd @3:54
//   IfEnd @3:54
//   WhileStart @4:1
//     Greater @4:9
//       Name n#0 @4:7
//       Integer 0 @4:11
//   WhileBody @4:13
//     BlockStart @4:13
//       Assign n#0 @5:3
//         Subtract @5:3
//           Name n#0 @5:3
//           Integer 1 @5:8
//       IfThen @6:3
//         Equal @6:8
//           Name n#0 @6:6
//           Integer 1 @6:11
//         BlockStart @6:13
//           Continue @6:15
//         BlockEnd @6:24
//       IfEnd @6:24
//       Break @7:3
//     BlockEnd @8:1
//   WhileEnd @8:1
//   DoStart @9:1
//     BlockStart @9:4
//       Assign n#0 @9:6
//         Add @9:6
//           Name n#0 @9:6
//           Integer 1 @9:11
//     BlockEnd @9:13
//   DoTest @9:15
//     Less @9:24
//       Name n#0 @9:22
//       Integer 3 @9:26
//   DoEnd @9:1
//   ForStart [i#1] @10:1
//     Declare i#1 @10:6
//       Integer 0 @10:10
//   ForTest @10:13
//     Less @10:15
//       Name i#1 @10:13
//       Integer 2 @10:17
//   ForBody @10:20
//     BlockStart @10:25
//       ExpressionStatement @10:27
//         Call 1 @10:27
//           Builtin print in-order @10:27
//           Name i#1 in-order @10:33
//     BlockEnd @10:36
//   ForStep @10:20
//     Assign i#1 @10:20
//       Add @10:20
//         Name i#1 @10:20
//         Integer 1 @10:21
//   ForEnd @10:20
//   ForInBody 1 [x#2] @11:1
//     ListStart 2 @11:11
//       ListAppend 2 @11:16
//         Integer 1 in-order @11:12
//         Integer 2 in-order @11:15
//     List @11:16
//     BlockStart @11:19
//       ExpressionStatement @11:21
//         Call 1 @11:21
//           Builtin print in-order @11:21
//           Name x#2 in-order @11:27
//     BlockEnd @11:30
//   ForInEnd @11:30
//   ForInBody 2 [k#3 v#4] @12:1
//     MapStart 1 @12:14
//       MapAppend 2 @12:19
//         String "a" in-order @12:15
//         Integer 1 in-order @12:18
//     Map @12:19
//     BlockStart @12:22
//       ExpressionStatement @12:24
//         Call 2 @12:24
//           Builtin print in-order @12:24
//           Name k#3 in-order @12:30
//           Name v#4 in-order @12:33
//     BlockEnd @12:36
//   ForInEnd @12:36
//   TryStart @13:1
//     BlockStart @13:5
//       Throw @13:7
//         Call 1 @13:13
//           Builtin Error in-order @13:13
//           String "x" in-order @13:19
//     BlockEnd @13:24
//   Catch [e#5] @13:26
//     CatchTest @13:33
//       Builtin TypeError @13:33
//     BlockStart @13:46
//       ExpressionStatement @13:48
//         Call 1 @13:48
//           Builtin print in-order @13:48
//           Name e#5 in-order @13:54
//     BlockEnd @13:57
//   Catch [e#6] @13:59
//     BlockStart @13:69
//       ExpressionStatement @13:71
//         Call 1 @13:71
//           Builtin print in-order @13:71
//           Name e#6 in-order @13:77
//     BlockEnd @13:80
//   Finally @13:82
//     BlockStart @13:90
//       ExpressionStatement @13:92
//         Call 1 @13:92
//           Builtin print in-order @13:92
//           Name n#0 in-order @13:98
//     BlockEnd @13:101
//   TryEnd @13:101
//   TryStart @14:1
//     BlockStart @14:5
//       ExpressionStatement @14:7
//         Call 1 @14:7
//           Builtin print in-order @14:7
//           Integer 1 in-order @14:13
//     BlockEnd @14:16
//   Finally @14:18
//     BlockStart @14:26
//       ExpressionStatement @14:28
//         Call 1 @14:28
//           Builtin print in-order @14:28
//           Integer 2 in-order @14:34
//     BlockEnd @14:37
//   TryEnd @14:37
//   BlockStart [inner#7] @15:1
//     Declare inner#7 @15:7
//       Name n#0 @15:15
//     ExpressionStatement @15:18
//       Call 1 @15:18
//         Builtin print in-order @15:18
//         Name inner#7 in-order @15:24
//   BlockEnd @15:31
//   Return implicit @16:1
//     Null @16:1
// FunctionEnd 0 @16:1
// symbols
//   n#0 variable reassigned module-level @2:5
//   i#1 loop variable reassigned @10:6
//   x#2 loop variable @11:6
//   k#3 loop variable @12:6
//   v#4 loop variable @12:9
//   e#5 catch variable @13:43
//   e#6 catch variable @13:66
//   inner#7 variable @15:7
