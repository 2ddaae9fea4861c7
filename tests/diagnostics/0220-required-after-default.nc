function area(width = 1, height) { return width * height }
let f = (a, b = 2, c, ...rest) => [a, b, c, rest]
print(area(2, 3), f(1))
//> stderr
// 0220-required-after-default.nc:1:26: error: parameter `height` without a default value stands behind one that has one [NC0220]
//  1 | function area(width = 1, height) { return width * height }
//    |                          ^~~~~~
//   hint: give it a default value or put it in front
// 0220-required-after-default.nc:2:20: error: parameter `c` without a default value stands behind one that has one [NC0220]
//  2 | let f = (a, b = 2, c, ...rest) => [a, b, c, rest]
//    |                    ^
//   hint: give it a default value or put it in front
// 2 errors
//> exit 1
