class Shape {}
let count: integer = 3
let shape: Shpae = Shape()
function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
print(count, shape, f(1, 2), 1 is number)
//> stderr
// 0310-unknown-type.nc:2:12: error: unknown type `integer` [NC0310]
//  2 | let count: integer = 3
//    |            ^~~~~~~
//   hint: did you mean `int`?
// 0310-unknown-type.nc:3:12: error: unknown type `Shpae` [NC0310]
//  3 | let shape: Shpae = Shape()
//    |            ^~~~~
//   hint: did you mean `Shape`?
// 0310-unknown-type.nc:4:15: error: unknown type `Strin` [NC0310]
//  4 | function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
//    |               ^~~~~
// 0310-unknown-type.nc:4:30: error: expected a type, found `in` [NC0201]
//  4 | function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
//    |                              ^~
// 0310-unknown-type.nc:4:38: error: unknown type `Nothing` [NC0310]
//  4 | function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
//    |                                      ^~~~~~~
// 0310-unknown-type.nc:5:35: error: unknown type `number` [NC0310]
//  5 | print(count, shape, f(1, 2), 1 is number)
//    |                                   ^~~~~~
//   hint: did you mean `float`?
// 6 errors
//> exit 1
