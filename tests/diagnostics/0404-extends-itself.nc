class Shape extends Shape {}
error E extends E {}
print(Shape(), E)
//> stderr
// 0404-extends-itself.nc:1:21: error: class `Shape` extends itself [NC0404]
//  1 | class Shape extends Shape {}
//    |                     ^~~~~
// 0404-extends-itself.nc:2:17: error: class `E` extends itself [NC0404]
//  2 | error E extends E {}
//    |                 ^
// 2 errors
//> exit 1
