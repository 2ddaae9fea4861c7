enum Shape { Dot, Circle(r: float) }
const LIMIT = 9
let [a, ...b] = [1, 2]
function f(v) {
  return match (v) {
    case 1 | -2 => "value"
    case LIMIT => null
    case Circle(r) when r > 1 => r
    case [{x, "y": [_]}, ...rest, 3] => { let n = x; n + rest }
    case {p: Dot, ...others} => others
    case _ => 0
  }
}
[a, b] = [b, a]
for ([k, v] in b) { print(k, v) }
match (a) { case 1 => f }
//> edition 1.1
//> stdout
// FunctionStart 0 module [Shape#0 LIMIT#1 #2 a#3 b#4 f#5 #16] @1:1
//   ClassStart 0 enum Shape @1:6
//     Null @1:6
//   ClassEnd 0 @1:36
//   Declare LIMIT#1 @2:7
//     Integer 9 @2:15
//   Declare #2 @3:5
//     ListStart 2 @3:17
//       ListAppend 2 @3:22
//         Integer 1 in-order @3:18
//         Integer 2 in-order @3:21
//     List @3:22
//   IfThen @3:5
//     Not @3:5
//       Is List @3:5
//         Name #2 @3:5
//     BlockStart @3:5
//       MatchFail @3:5
//         Name #2 @3:5
//     BlockEnd @3:5
//   IfEnd @3:5
//   IfThen @3:5
//     Not @3:5
//       GreaterEqual @3:5
//         Member .length @3:5
//           Name #2 @3:5
//         Integer 1 @3:5
//     BlockStart @3:5
//       MatchFail @3:5
//         Name #2 @3:5
//     BlockEnd @3:5
//   IfEnd @3:5
//   Declare a#3 @3:6
//     Index @3:6
//       Name #2 @3:6
//       Integer 0 @3:6
//   Declare b#4 @3:12
//     Slice @3:12
//       Name #2 @3:12
//       Integer 1 @3:12
//       Null @3:12
//   FunctionStart 1 f declaration [v#6] @4:10
//     Return @5:3
//       MatchStart [#7] @5:10
//         Name v#6 @5:17
//       MatchCase @6:5
//         MatchTest @6:12
//           OrTest @6:12
//             Equal @6:10
//               Name #7 @6:10
//               Integer 1 @6:10
//             Equal @6:14
//               Name #7 @6:14
//               Negate @6:14
//                 Integer 2 @6:15
//           Or @6:12
//         MatchResult @6:20
//           String "value" @6:20
//       MatchCase @7:5
//         MatchTest @7:10
//           Equal @7:10
//             Name #7 @7:10
//             Name LIMIT#1 @7:10
//         MatchResult @7:19
//           Null @7:19
//       MatchCase [r#8] @8:5
//         MatchTest @8:10
//           IsCase .Circle 1 @8:10
//             Name #7 @8:10
//             Name Shape#0 @8:10
//         Declare r#8 @8:17
//           CaseValue 0 @8:17
//             Name #7 @8:17
//         MatchTest @8:20
//           Greater @8:27
//             Name r#8 @8:25
//             Integer 1 @8:29
//         MatchResult @8:34
//           Name r#8 @8:34
//       MatchCase [#9 x#10 #11 rest#12] @9:5
//         MatchTest @9:10
//           Is List @9:10
//             Name #7 @9:10
//         MatchTest @9:10
//           GreaterEqual @9:10
//             Member .length @9:10
//               Name #7 @9:10
//             Integer 2 @9:10
//         Declare #9 @9:11
//           Index @9:11
//             Name #7 @9:11
//             Integer 0 @9:11
//         MatchTest @9:11
//           Is Map @9:11
//             Name #9 @9:11
//         MatchTest @9:12
//           In @9:12
//             String "x" @9:12
//             Name #9 @9:12
//         Declare x#10 @9:12
//           Index @9:12
//             Name #9 @9:12
//             String "x" @9:12
//         MatchTest @9:15
//           In @9:15
//             String "y" @9:15
//             Name #9 @9:15
//         Declare #11 @9:20
//           Index @9:20
//             Name #9 @9:20
//             String "y" @9:20
//         MatchTest @9:20
//           Is List @9:20
//             Name #11 @9:20
//         MatchTest @9:20
//           Equal @9:20
//             Member .length @9:20
//               Name #11 @9:20
//             Integer 1 @9:20
//         Declare rest#12 @9:29
//           Slice @9:29
//             Name #7 @9:29
//             Integer 1 @9:29
//             Integer -1 @9:29
//         MatchTest @9:35
//           Equal @9:35
//             Index @9:35
//               Name #7 @9:35
//               Integer -1 @9:35
//             Integer 3 @9:35
//         MatchResult @9:63
//           ValueStart [n#13] @9:41
//             Declare n#13 @9:47
//               Name x#10 @9:51
//             Add @9:56
//               Name n#13 @9:54
//               Name rest#12 @9:58
//           ValueEnd @9:63
//       MatchCase [#14 others#15] @10:5
//         MatchTest @10:10
//           Is Map @10:10
//             Name #7 @10:10
//         MatchTest @10:11
//           In @10:11
//             String "p" @10:11
//             Name #7 @10:11
//         MatchTest @10:14
//           Equal @10:14
//             Index @10:14
//               Name #7 @10:14
//               String "p" @10:14
//             Member .Dot @10:14
//               Name Shape#0 @10:14
//         Declare #14 @10:19
//           MapStart 0 @10:19
//             MapSpread @10:19
//               Name #7 @10:19
//           Map @10:19
//         ExpressionStatement @10:19
//           CallMethod .remove 1 @10:19
//             Name #14 in-order @10:19
//             String "p" in-order @10:19
//         Declare others#15 @10:22
//           Name #14 @10:22
//         MatchResult @10:33
//           Name others#15 @10:33
//       MatchCase @11:5
//         MatchResult @11:15
//           Integer 0 @11:15
//       MatchEnd @5:10
//     Return implicit @13:1
//       Null @13:1
//   FunctionEnd 1 @13:1
//   Declare #16 @14:1
//     ListStart 2 @14:10
//       ListAppend 2 @14:15
//         Name b#4 in-order @14:11
//         Name a#3 in-order @14:14
//     List @14:15
//   IfThen @14:1
//     Not @14:1
//       Is List @14:1
//         Name #16 @14:1
//     BlockStart @14:1
//       MatchFail @14:1
//         Name #16 @14:1
//     BlockEnd @14:1
//   IfEnd @14:1
//   IfThen @14:1
//     Not @14:1
//       Equal @14:1
//         Member .length @14:1
//           Name #16 @14:1
//         Integer 2 @14:1
//     BlockStart @14:1
//       MatchFail @14:1
//         Name #16 @14:1
//     BlockEnd @14:1
//   IfEnd @14:1
//   Assign a#3 @14:2
//     Index @14:2
//       Name #16 @14:2
//       Integer 0 @14:2
//   Assign b#4 @14:5
//     Index @14:5
//       Name #16 @14:5
//       Integer 1 @14:5
//   ForInBody 1 [#17] @15:1
//     Name b#4 @15:16
//     BlockStart [k#18 v#19] @15:6
//       IfThen @15:6
//         Not @15:6
//           Is List @15:6
//             Name #17 @15:6
//         BlockStart @15:6
//           MatchFail @15:6
//             Name #17 @15:6
//         BlockEnd @15:6
//       IfEnd @15:6
//       IfThen @15:6
//         Not @15:6
//           Equal @15:6
//             Member .length @15:6
//               Name #17 @15:6
//             Integer 2 @15:6
//         BlockStart @15:6
//           MatchFail @15:6
//             Name #17 @15:6
//         BlockEnd @15:6
//       IfEnd @15:6
//       Declare k#18 @15:7
//         Index @15:7
//           Name #17 @15:7
//           Integer 0 @15:7
//       Declare v#19 @15:10
//         Index @15:10
//           Name #17 @15:10
//           Integer 1 @15:10
//       BlockStart @15:19
//         ExpressionStatement @15:21
//           Call 2 @15:21
//             Builtin print in-order @15:21
//             Name k#18 in-order @15:27
//             Name v#19 in-order @15:30
//       BlockEnd @15:33
//     BlockEnd @15:33
//   ForInEnd @15:33
//   ExpressionStatement @16:1
//     MatchStart [#20] @16:1
//       Name a#3 @16:8
//     MatchCase @16:13
//       MatchTest @16:18
//         Equal @16:18
//           Name #20 @16:18
//           Integer 1 @16:18
//       MatchResult @16:23
//         Name f#5 @16:23
//     MatchCase @16:25
//       MatchFail @16:1
//         Name #20 @16:1
//     MatchEnd @16:1
//   Return implicit @17:1
//     Null @17:1
// FunctionEnd 0 @17:1
// symbols
//   Shape#0 class captured module-level @1:6
//   LIMIT#1 constant captured module-level @2:7
//   #2 variable module-level @3:5
//   a#3 variable reassigned module-level @3:6
//   b#4 variable reassigned module-level @3:12
//   f#5 function module-level @4:10
//   v#6 parameter @4:12
//   #7 variable @5:10
//   r#8 variable @8:17
//   #9 variable @9:11
//   x#10 variable @9:12
//   #11 variable @9:20
//   rest#12 variable @9:29
//   n#13 variable @9:47
//   #14 variable @10:19
//   others#15 variable @10:22
//   #16 variable module-level @14:1
//   #17 loop variable @15:6
//   k#18 variable @15:7
//   v#19 variable @15:10
//   #20 variable @16:1
// classes
//   0 enum Shape
//     case Dot @1:14
//     case Circle of 1 value @1:19
//     case value r: float @1:26
