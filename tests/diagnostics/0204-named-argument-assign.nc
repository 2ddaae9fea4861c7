function area(w, h = 1) { return w * h }
print(area(2, h = 3))
//> stderr
// 0204-named-argument-assign.nc:2:17: error: an argument is named with `:`, found `=` [NC0204]
//  2 | print(area(2, h = 3))
//    |                 ^
//   hint: write `h: ...`
// 1 error
//> exit 1
