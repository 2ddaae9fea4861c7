def f(x):
  return x
fn g() {}
func h() {}
else { }
unless x { }
//> stderr
// 0201-other-languages.nc:1:1: error: `def` begins no statement [NC0215]
//  1 | def f(x):
//    | ^~~
//   hint: did you mean `function`?
// 0201-other-languages.nc:2:3: error: `return` outside a function [NC0210]
//  2 |   return x
//    |   ^~~~~~
// 0201-other-languages.nc:3:1: error: `fn` begins no statement [NC0215]
//  3 | fn g() {}
//    | ^~
//   hint: did you mean `function`?
// 0201-other-languages.nc:4:1: error: `func` begins no statement [NC0215]
//  4 | func h() {}
//    | ^~~~
//   hint: did you mean `function`?
// 0201-other-languages.nc:6:1: error: `unless` begins no statement [NC0215]
//  6 | unless x { }
//    | ^~~~~~
//   hint: did you mean `if`?
// 5 errors
//> exit 1
