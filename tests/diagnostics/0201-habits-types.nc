// Types and members as other languages write them.
import { sqrt } from math
let a = new Map<string, int>()
let b = (x) -> x + 1
function c(int x) { return x }
function d(x int) { return x }
class E { private int x = 1 }
class F { public y = 1 }
let g == 1
let h = 7 div 2
try { print(a, b, c, d, g, h) } catch Error e { print(sqrt) }
//> stderr
// 0201-habits-types.nc:2:22: error: expected a string with the name of a module, found name `math` [NC0201]
//  2 | import { sqrt } from math
//    |                      ^~~~
//   hint: write `from "std.math"` or `from "./math"`
// 0201-habits-types.nc:3:16: error: expected `(` with the arguments, found `<` [NC0201]
//  3 | let a = new Map<string, int>()
//    |                ^
//   hint: a call takes no type arguments
// 0201-habits-types.nc:4:18: error: expected `=>`, found `+` [NC0201]
//  4 | let b = (x) -> x + 1
//    |                  ^
//   hint: a lambda is written `(a) => ...`
// 0201-habits-types.nc:5:16: error: expected `,` or `)`, found name `x` [NC0201]
//  5 | function c(int x) { return x }
//    |                ^
//   hint: a parameter is written `name: type`
// 0201-habits-types.nc:5:28: error: unknown name `x` [NC0301]
//  5 | function c(int x) { return x }
//    |                            ^
// 0201-habits-types.nc:6:14: error: expected `,` or `)`, found name `int` [NC0201]
//  6 | function d(x int) { return x }
//    |              ^~~
//   hint: a parameter is written `name: type`
// 0201-habits-types.nc:7:19: error: expected the end of the member, found name `int` [NC0201]
//  7 | class E { private int x = 1 }
//    |                   ^~~
//   hint: a field is written `name: type = value`
// 0201-habits-types.nc:8:18: error: expected the end of the member, found name `y` [NC0201]
//  8 | class F { public y = 1 }
//    |                  ^
//   hint: a field is written `name: type = value`
// 0201-habits-types.nc:9:7: error: expected a new line or `;` behind the statement, found `==` [NC0201]
//  9 | let g == 1
//    |       ^~
//   hint: a value is assigned with `=`
// 0201-habits-types.nc:10:11: error: expected a new line or `;` behind the statement, found name `div` [NC0201]
//  10 | let h = 7 div 2
//     |           ^~~
//   hint: did you mean `/`?
// 0201-habits-types.nc:11:39: error: expected `(` or `{`, found name `Error` [NC0201]
//  11 | try { print(a, b, c, d, g, h) } catch Error e { print(sqrt) }
//     |                                       ^~~~~
//   hint: write `catch (Type name)`
// 11 errors
//> exit 1
