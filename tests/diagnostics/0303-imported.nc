import { pi } from "std.math"
import "std.math"
pi = 3
math = 4
math.pi = 3
print(pi, math)
//> stderr
// 0303-imported.nc:3:1: error: cannot assign to `pi`: it is imported [NC0303]
//  3 | pi = 3
//    | ^~
// 0303-imported.nc:1:10: note: declared here
//  1 | import { pi } from "std.math"
//    |          ^~
// 0303-imported.nc:4:1: error: cannot assign to `math`: it is imported [NC0303]
//  4 | math = 4
//    | ^~~~
// 0303-imported.nc:2:8: note: declared here
//  2 | import "std.math"
//    |        ^~~~~~~~~~
// 0303-imported.nc:5:9: error: cannot assign to what a module exports [NC0214]
//  5 | math.pi = 3
//    |         ^
//   hint: variables, members and elements can be assigned
// 3 errors
//> exit 1
