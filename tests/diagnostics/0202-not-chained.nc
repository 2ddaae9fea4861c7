let x = 5
print(1 < x < 10)
print(x in [1] in [true])
print(x is int is bool)
print(0..x..9)
print(1 == x == true)
//> stderr
// 0202-not-chained.nc:2:13: error: comparisons and ranges are not chained [NC0202]
//  2 | print(1 < x < 10)
//    |             ^
//   hint: compare two values at a time and join the results with `&&`
// 0202-not-chained.nc:3:16: error: comparisons and ranges are not chained [NC0202]
//  3 | print(x in [1] in [true])
//    |                ^~
//   hint: compare two values at a time and join the results with `&&`
// 0202-not-chained.nc:4:16: error: comparisons and ranges are not chained [NC0202]
//  4 | print(x is int is bool)
//    |                ^~
//   hint: compare two values at a time and join the results with `&&`
// 0202-not-chained.nc:5:11: error: comparisons and ranges are not chained [NC0202]
//  5 | print(0..x..9)
//    |           ^~
//   hint: compare two values at a time and join the results with `&&`
// 4 errors
//> exit 1
