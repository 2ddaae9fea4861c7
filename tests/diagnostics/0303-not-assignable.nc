const limit = 1
limit = 2
limit += 1
function f() {}
f = 1
class A {}
A = 2
1 = 2
f() = 3
print(limit, f, A)
//> stderr
// 0303-not-assignable.nc:2:1: error: cannot assign to `limit`: it is a constant [NC0303]
//  2 | limit = 2
//    | ^~~~~
// 0303-not-assignable.nc:1:7: note: declared here
//  1 | const limit = 1
//    |       ^~~~~
// 0303-not-assignable.nc:3:1: error: cannot assign to `limit`: it is a constant [NC0303]
//  3 | limit += 1
//    | ^~~~~
// 0303-not-assignable.nc:1:7: note: declared here
//  1 | const limit = 1
//    |       ^~~~~
// 0303-not-assignable.nc:5:1: error: cannot assign to `f`: it is a function [NC0303]
//  5 | f = 1
//    | ^
// 0303-not-assignable.nc:4:10: note: declared here
//  4 | function f() {}
//    |          ^
// 0303-not-assignable.nc:7:1: error: cannot assign to `A`: it is a type [NC0303]
//  7 | A = 2
//    | ^
// 0303-not-assignable.nc:6:7: note: declared here
//  6 | class A {}
//    |       ^
// 0303-not-assignable.nc:8:3: error: cannot assign to this expression [NC0214]
//  8 | 1 = 2
//    |   ^
//   hint: variables, members and elements can be assigned
// 0303-not-assignable.nc:9:5: error: cannot assign to the result of a call [NC0214]
//  9 | f() = 3
//    |     ^
//   hint: variables, members and elements can be assigned
// 6 errors
//> exit 1
