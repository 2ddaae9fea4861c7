// Statements and blocks as other languages write them.
import math
let x = 1
if x == 1:
  print "one"
elif x == 2:
  echo "two"
else:
  print(math.pi)
if x == 1 then { print(x) }
while x < 3 do x++
for i in 0..3 print(i)
int count = 1
Thing thing = count
let mine = thing mod 1
try { print(mine) } except Error { print(2) }
class A { }
class B : A { }
class C(A) { }
class D { def method() { } }
//> stderr
// 0201-habits-statements.nc:2:8: error: expected a string with the name of a module, found name `math` [NC0201]
//  2 | import math
//    |        ^~~~
//   hint: write `import "std.math"` or `import "./math"`
// 0201-habits-statements.nc:4:10: error: expected an operator or `{`, found `:` [NC0201]
//  4 | if x == 1:
//    |          ^
//   hint: a block stands in braces: `{ ... }`
// 0201-habits-statements.nc:5:9: error: expected a new line or `;` behind the statement, found string [NC0201]
//  5 |   print "one"
//    |         ^~~~~
//   hint: to call it write `print(...)`
// 0201-habits-statements.nc:7:3: error: `echo` begins no statement [NC0215]
//  7 |   echo "two"
//    |   ^~~~
//   hint: did you mean `print`?
// 0201-habits-statements.nc:10:11: error: expected an operator or `{`, found name `then` [NC0201]
//  10 | if x == 1 then { print(x) }
//     |           ^~~~
//   hint: a block stands in braces: `{ ... }`
// 0201-habits-statements.nc:11:13: error: expected an operator or `{`, found `do` [NC0201]
//  11 | while x < 3 do x++
//     |             ^~
//   hint: a block stands in braces: `{ ... }`
// 0201-habits-statements.nc:12:15: error: expected `{`, found name `print` [NC0201]
//  12 | for i in 0..3 print(i)
//     |               ^~~~~
//   hint: a block stands in braces: `{ ... }`
// 0201-habits-statements.nc:13:5: error: expected a new line or `;` behind the statement, found name `count` [NC0201]
//  13 | int count = 1
//     |     ^~~~~
//   hint: write `let count: int = ...`
// 0201-habits-statements.nc:14:1: error: unknown name `Thing` [NC0301]
//  14 | Thing thing = count
//     | ^~~~~
//   hint: did you mean `thing`?
// 0201-habits-statements.nc:14:7: error: expected a new line or `;` behind the statement, found name `thing` [NC0201]
//  14 | Thing thing = count
//     |       ^~~~~
//   hint: write `let thing: Thing = ...`
// 0201-habits-statements.nc:15:18: error: expected a new line or `;` behind the statement, found name `mod` [NC0201]
//  15 | let mine = thing mod 1
//     |                  ^~~
//   hint: did you mean `%`?
// 0201-habits-statements.nc:16:21: error: expected `catch` or `finally`, found name `except` [NC0201]
//  16 | try { print(mine) } except Error { print(2) }
//     |                     ^~~~~~
//   hint: did you mean `catch`?
// 0201-habits-statements.nc:18:9: error: expected `{`, found `:` [NC0201]
//  18 | class B : A { }
//     |         ^
//   hint: a class inherits with `extends`
// 0201-habits-statements.nc:19:8: error: expected `{`, found `(` [NC0201]
//  19 | class C(A) { }
//     |        ^
//   hint: a class inherits with `extends`, and takes values in `constructor(...) { ... }`
// 0201-habits-statements.nc:20:11: error: a method of a class is declared without a keyword [NC0218]
//  20 | class D { def method() { } }
//     |           ^~~
//   hint: write its name only
// 15 errors
//> exit 1
