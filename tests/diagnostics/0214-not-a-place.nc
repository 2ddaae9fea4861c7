let a = [1]
function f() { return a }
f() = 2
1 = 2
a + 1 = 3
f()++
"text" += "more"
a[0:1] = [2]
(a) = 4
//> stderr
// 0214-not-a-place.nc:3:5: error: cannot assign to the result of a call [NC0214]
//  3 | f() = 2
//    |     ^
//   hint: variables, members and elements can be assigned
// 0214-not-a-place.nc:4:3: error: cannot assign to this expression [NC0214]
//  4 | 1 = 2
//    |   ^
//   hint: variables, members and elements can be assigned
// 0214-not-a-place.nc:5:7: error: cannot assign to this expression [NC0214]
//  5 | a + 1 = 3
//    |       ^
//   hint: variables, members and elements can be assigned
// 0214-not-a-place.nc:6:4: error: cannot assign to the result of a call [NC0214]
//  6 | f()++
//    |    ^~
//   hint: variables, members and elements can be assigned
// 0214-not-a-place.nc:7:8: error: cannot assign to this expression [NC0214]
//  7 | "text" += "more"
//    |        ^~
//   hint: variables, members and elements can be assigned
// 0214-not-a-place.nc:8:8: error: cannot assign to a slice [NC0214]
//  8 | a[0:1] = [2]
//    |        ^
//   hint: variables, members and elements can be assigned
// 0214-not-a-place.nc:9:5: error: cannot assign to a variable in brackets [NC0214]
//  9 | (a) = 4
//    |     ^
//   hint: variables, members and elements can be assigned
// 7 errors
//> exit 1
