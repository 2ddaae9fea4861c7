function area(width, height) {
  let factor = 2
  const limit = 3
  let _ignored = 4
  for (i in 0..3) { print("loop") }
  try { print(1) } catch (e) { print(2) }
  return width
}
print(area(1, 2))
function never() {}
let alone = 1
import { pi } from "std.math"
import "std.io"
class Alone {}
enum Color { Red }
struct Point { x }
interface Shape { area() }
export function exported() {}
//> stderr
// 0701-unused.nc:2:7: warning: variable `factor` is never used [NC0701, -Wunused]
//  2 |   let factor = 2
//    |       ^~~~~~
// 0701-unused.nc:3:9: warning: constant `limit` is never used [NC0701, -Wunused]
//  3 |   const limit = 3
//    |         ^~~~~
// 0701-unused.nc:10:10: warning: function `never` is never used [NC0701, -Wunused]
//  10 | function never() {}
//     |          ^~~~~
// 0701-unused.nc:11:5: warning: variable `alone` is never used [NC0701, -Wunused]
//  11 | let alone = 1
//     |     ^~~~~
// 0701-unused.nc:12:10: warning: imported name `pi` is never used [NC0701, -Wunused]
//  12 | import { pi } from "std.math"
//     |          ^~
// 0701-unused.nc:13:8: warning: module `io` is never used [NC0701, -Wunused]
//  13 | import "std.io"
//     |        ^~~~~~~~
// 0701-unused.nc:14:7: warning: class `Alone` is never used [NC0701, -Wunused]
//  14 | class Alone {}
//     |       ^~~~~
// 0701-unused.nc:15:6: warning: enum `Color` is never used [NC0701, -Wunused]
//  15 | enum Color { Red }
//     |      ^~~~~
// 0701-unused.nc:16:8: warning: struct `Point` is never used [NC0701, -Wunused]
//  16 | struct Point { x }
//     |        ^~~~~
// 0701-unused.nc:17:11: warning: interface `Shape` is never used [NC0701, -Wunused]
//  17 | interface Shape { area() }
//     |           ^~~~~
// 10 warnings
