enum Level { Low = 1 }
function double(x) = x * 2
function triple(x) => x * 3
let xs: int[] = []
let ys: Map<string, int[][]> = {}
class A {}
let y: A.Inner? = null
class B(x) {}
let f = x => { name: x }
let g = x => { name: x, b: 2 }
let h = x => { "name": x }
try { f(1) } catch (e: ValueError) { print(e) }
class C { static function make() { } }
print("a", end: "", sep="")
g(h(double(triple(xs))))
//> stderr
// 0201-habits-declarations.nc:1:18: error: expected the end of the case, found `=` [NC0201]
//  1 | enum Level { Low = 1 }
//    |                  ^
//   hint: a case has no number but its `.ordinal`
// 0201-habits-declarations.nc:2:20: error: expected `{`, found `=` [NC0201]
//  2 | function double(x) = x * 2
//    |                    ^
//   hint: a function with a name has a block: `{ return ... }`
// 0201-habits-declarations.nc:3:20: error: expected `{`, found `=>` [NC0201]
//  3 | function triple(x) => x * 3
//    |                    ^~
//   hint: a function with a name has a block: `{ return ... }`
// 0201-habits-declarations.nc:4:12: error: expected the end of the type, found `[` [NC0201]
//  4 | let xs: int[] = []
//    |            ^
//   hint: write `List<int>`
// 0201-habits-declarations.nc:5:24: error: expected the end of the type, found `[` [NC0201]
//  5 | let ys: Map<string, int[][]> = {}
//    |                        ^
//   hint: write `List<int>`
// 0201-habits-declarations.nc:7:9: error: expected the end of the type, found `.` [NC0201]
//  7 | let y: A.Inner? = null
//    |         ^
//   hint: a `.` stands behind the name of a module, and `A` is none
// 0201-habits-declarations.nc:8:8: error: expected `{`, found `(` [NC0201]
//  8 | class B(x) {}
//    |        ^
//   hint: a class inherits with `extends`, and takes values in `constructor(...) { ... }`
// 0201-habits-declarations.nc:9:20: error: expected a statement, found `:` [NC0201]
//  9 | let f = x => { name: x }
//    |                    ^
//   hint: a lambda that gives a map is written `=> ({ ... })`
// 0201-habits-declarations.nc:10:20: error: expected a statement, found `:` [NC0201]
//  10 | let g = x => { name: x, b: 2 }
//     |                    ^
//   hint: a lambda that gives a map is written `=> ({ ... })`
// 0201-habits-declarations.nc:11:22: error: expected a statement, found `:` [NC0201]
//  11 | let h = x => { "name": x }
//     |                      ^
//   hint: a lambda that gives a map is written `=> ({ ... })`
// 0201-habits-declarations.nc:12:22: error: expected `)`, found `:` [NC0201]
//  12 | try { f(1) } catch (e: ValueError) { print(e) }
//     |                      ^
//   hint: write `catch (ValueError e)`
// 0201-habits-declarations.nc:13:18: error: a method of a class is declared without a keyword [NC0218]
//  13 | class C { static function make() { } }
//     |                  ^~~~~~~~
//   hint: write its name only
// 0201-habits-declarations.nc:14:24: error: an argument is named with `:`, found `=` [NC0204]
//  14 | print("a", end: "", sep="")
//     |                        ^
//   hint: to print without ending the line use `io.write` of "std.io"
// 13 errors
//> exit 1
