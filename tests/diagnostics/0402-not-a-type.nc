import "std.math"
function size() { return 3 }
let other: size = 4
let third: math = 5
let fourth: math.pi = 6
let fifth: print = 7
print(other, third, fourth, fifth, math.pi)
//> stderr
// 0402-not-a-type.nc:3:12: error: `size` is not a type [NC0402]
//  3 | let other: size = 4
//    |            ^~~~
// 0402-not-a-type.nc:2:10: note: declared here
//  2 | function size() { return 3 }
//    |          ^~~~
// 0402-not-a-type.nc:4:17: error: expected `.` and the name of a class, found `=` [NC0201]
//  4 | let third: math = 5
//    |                 ^
// 0402-not-a-type.nc:6:12: error: unknown type `print` [NC0310]
//  6 | let fifth: print = 7
//    |            ^~~~~
// 3 errors
//> exit 1
