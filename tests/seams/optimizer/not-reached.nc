// What is not reached is left out, except functions that the block declares.
function f() {
  return g()
  print("not reached")
  let h = () => 1
  function g() { return 2 }
}
//> stdout
// FunctionStart 0 module [f#0] @2:1
//   FunctionStart 1 f declaration [h#1 g#2] @2:10
//     Return @3:3
//       Call 0 @3:10
//         Name g#2 in-order @3:10
//     FunctionStart 2 g declaration @6:12
//       Return @6:18
//         Integer 2 @6:25
//     FunctionEnd 2 @6:27
//     Return implicit @7:1
//       Null @7:1
//   FunctionEnd 1 @7:1
//   Return implicit @8:1
//     Null @8:1
// FunctionEnd 0 @8:1
// symbols
//   f#0 function module-level @2:10
//   h#1 variable @5:7
//   g#2 function @6:12
//> stderr
// not-reached.nc:2:10: warning: function `f` is never used [NC0701, -Wunused]
//  2 | function f() {
//    |          ^
// not-reached.nc:4:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  4 |   print("not reached")
//    |   ^~~~~
// not-reached.nc:5:7: warning: variable `h` is never used [NC0701, -Wunused]
//  5 |   let h = () => 1
//    |       ^
// 3 warnings
