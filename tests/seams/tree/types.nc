// Type annotations.
class A {}
function f(a: int, b: float?, c: List<string>, d: Map<string, Set<int>>, e: (int, A) -> bool, g: A): void {
  print(a, b, c, d, e, g)
}
let x: any = f
print(x is A)
//> stdout
// FunctionStart 0 module [A#0 f#1 x#8] @2:1
//   ClassStart 0 class A @2:7
//     Null @2:7
//   ClassEnd 0 @2:10
//   FunctionStart 1 f declaration [a#2 b#3 c#4 d#5 e#6 g#7] @3:10
//     ExpressionStatement @4:3
//       Call 6 @4:3
//         Builtin print in-order @4:3
//         Name a#2 in-order @4:9
//         Name b#3 in-order @4:12
//         Name c#4 in-order @4:15
//         Name d#5 in-order @4:18
//         Name e#6 in-order @4:21
//         Name g#7 in-order @4:24
//     Return implicit @5:1
//       Null @5:1
//   FunctionEnd 1 @5:1
//   Declare x#8 @6:5
//     Name f#1 @6:14
//   ExpressionStatement @7:1
//     Call 1 @7:1
//       Builtin print in-order @7:1
//       Is A in-order @7:9
//         Name x#8 @7:7
//   Return implicit @8:1
//     Null @8:1
// FunctionEnd 0 @8:1
// symbols
//   A#0 class captured module-level @2:7
//   f#1 function module-level @3:10
//   a#2: int parameter @3:12
//   b#3: float? parameter @3:20
//   c#4: List<string> parameter @3:31
//   d#5: Map<string, Set<int>> parameter @3:48
//   e#6: (int, A) -> bool parameter @3:74
//   g#7: A parameter @3:95
//   x#8: any variable module-level @6:5
// classes
//   0 class A
