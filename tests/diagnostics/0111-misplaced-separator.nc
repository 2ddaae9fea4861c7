print(1__000)
print(5_)
print(0x_ff)
print(1_.5)
print(1_000)
//> stderr
// 0111-misplaced-separator.nc:1:8: error: `_` may stand only between two digits [NC0111]
//  1 | print(1__000)
//    |        ^
// 0111-misplaced-separator.nc:2:8: error: `_` may stand only between two digits [NC0111]
//  2 | print(5_)
//    |        ^
// 0111-misplaced-separator.nc:3:9: error: `_` may stand only between two digits [NC0111]
//  3 | print(0x_ff)
//    |         ^
// 0111-misplaced-separator.nc:4:8: error: `_` may stand only between two digits [NC0111]
//  4 | print(1_.5)
//    |        ^
// 4 errors
//> exit 1
