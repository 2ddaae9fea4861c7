print(.5)
let a = 1 + .25
print(a)
//> stderr
// 0116-missing-whole.nc:1:7: error: expected a digit before `.5` [NC0116]
//  1 | print(.5)
//    |       ^~
//   hint: write `0.5`
// 0116-missing-whole.nc:2:13: error: expected a digit before `.25` [NC0116]
//  2 | let a = 1 + .25
//    |             ^~~
//   hint: write `0.25`
// 2 errors
//> exit 1
