// Places that can be assigned to, and the compound forms.
let x = 1
const c = 2
var xs = [1, {a: c}, {1, 2}]
x = 2
x += 1
x -= 1
x *= 2
x /= 2
x %= 2
x **= 2
x++
x--
xs[0] = x
xs[0] += 1
xs[1].a = xs[0:1]
xs[1].a += 1
implicit = 1
typed: int = 2
print(implicit, typed, xs[:1], xs[1:], xs[:])
//> stdout
// FunctionStart 0 module [x#0 c#1 xs#2 implicit#3 typed#4] @2:1
//   Declare x#0 @2:5
//     Integer 1 @2:9
//   Declare c#1 @3:7
//     Integer 2 @3:11
//   Declare xs#2 @4:5
//     ListStart 3 @4:10
//       ListAppend 3 @4:28
//         Integer 1 in-order @4:11
//         MapStart 1 @4:14
//           MapAppend 2 @4:19
//             String "a" in-order @4:15
//             Name c#1 in-order @4:18
//         Map in-order @4:19
//         SetStart 2 @4:22
//           SetAppend 2 @4:27
//             Integer 1 in-order @4:23
//             Integer 2 in-order @4:26
//         Set in-order @4:27
//     List @4:28
//   Assign x#0 @5:1
//     Integer 2 @5:5
//   Assign x#0 @6:1
//     Add @6:1
//       Name x#0 @6:1
//       Integer 1 @6:6
//   Assign x#0 @7:1
//     Subtract @7:1
//       Name x#0 @7:1
//       Integer 1 @7:6
//   Assign x#0 @8:1
//     Multiply @8:1
//       Name x#0 @8:1
//       Integer 2 @8:6
//   Assign x#0 @9:1
//     Divide @9:1
//       Name x#0 @9:1
//       Integer 2 @9:6
//   Assign x#0 @10:1
//     Modulo @10:1
//       Name x#0 @10:1
//       Integer 2 @10:6
//   Assign x#0 @11:1
//     Power @11:1
//       Name x#0 @11:1
//       Integer 2 @11:7
//   Assign x#0 @12:1
//     Add @12:1
//       Name x#0 @12:1
//       Integer 1 @12:2
//   Assign x#0 @13:1
//     Subtract @13:1
//       Name x#0 @13:1
//       Integer 1 @13:2
//   SetIndex @14:3
//     Name xs#2 @14:1
//     Integer 0 @14:4
//     Name x#0 @14:9
//   SetIndex @15:3
//     Add @15:3
//       IndexKeep @15:3
//         Name xs#2 @15:1
//         Integer 0 @15:4
//       Integer 1 @15:10
//   SetMember .a @16:7
//     Index @16:3
//       Name xs#2 @16:1
//       Integer 1 @16:4
//     Slice @16:13
//       Name xs#2 @16:11
//       Integer 0 @16:14
//       Integer 1 @16:16
//   SetMember .a @17:7
//     Add @17:7
//       MemberKeep .a @17:7
//         Index @17:3
//           Name xs#2 @17:1
//           Integer 1 @17:4
//       Integer 1 @17:12
//   Declare implicit#3 @18:1
//     Integer 1 @18:12
//   Declare typed#4 @19:1
//     Integer 2 @19:14
//   ExpressionStatement @20:1
//     Call 5 @20:1
//       Builtin print in-order @20:1
//       Name implicit#3 in-order @20:7
//       Name typed#4 in-order @20:17
//       Slice in-order @20:26
//         Name xs#2 @20:24
//         Null @20:27
//         Integer 1 @20:28
//       Slice in-order @20:34
//         Name xs#2 @20:32
//         Integer 1 @20:35
//         Null @20:37
//       Slice in-order @20:42
//         Name xs#2 @20:40
//         Null @20:43
//         Null @20:44
//   Return implicit @21:1
//     Null @21:1
// FunctionEnd 0 @21:1
// symbols
//   x#0 variable reassigned module-level @2:5
//   c#1 constant module-level @3:7
//   xs#2 variable module-level @4:5
//   implicit#3 variable module-level implicit @18:1
//   typed#4: int variable module-level @19:1
