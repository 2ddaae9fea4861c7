class Shape {}
let count: integer = 3
let shape: Shpae = Shape()
function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
print(count, shape, f(1, 2), 1 is number)
//> stderr
// 0310-unknown-type.nc:2:12: error: unknown type `integer` [NC0310]
//  2 | let count: integer = 3
//    |            ^~~~~~~
// 0310-unknown-type.nc:2:22: error: expected `integer`, found an int [NC0401]
//  2 | let count: integer = 3
//    |                      ^
// 0310-unknown-type.nc:2:12: note: the type is declared here
//  2 | let count: integer = 3
//    |            ^~~~~~~
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
// 0310-unknown-type.nc:4:60: error: expected `Nothing`, found a list [NC0401]
//  4 | function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
//    |                                                            ^
// 0310-unknown-type.nc:4:38: note: the type is declared here
//  4 | function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
//    |                                      ^~~~~~~
// 0310-unknown-type.nc:5:23: error: expected `Strin`, found an int [NC0401]
//  5 | print(count, shape, f(1, 2), 1 is number)
//    |                       ^
// 0310-unknown-type.nc:4:15: note: the type is declared here
//  4 | function f(x: Strin, y: List<in>) -> Nothing { return [x, y] }
//    |               ^~~~~
// 0310-unknown-type.nc:5:35: error: unknown type `number` [NC0310]
//  5 | print(count, shape, f(1, 2), 1 is number)
//    |                                   ^~~~~~
// 9 errors
//> exit 1
