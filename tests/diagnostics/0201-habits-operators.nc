// Operators and expressions as other languages write them.
let a = 1
let b = a and true
if (a or b) { print(a instanceof Error) }
let c = not b
if not b { print(c) }
let d = a++
let e = 5 if b else 6
let f = [x * 2 for x in [1, 2]]
let g = lambda x: x + 1
for (let x of [1, 2]) { print(x) }
h := a mod 2
print(d, e, f, g, h)
//> stderr
// 0201-habits-operators.nc:3:11: error: expected a new line or `;` behind the statement, found name `and` [NC0201]
//  3 | let b = a and true
//    |           ^~~
//   hint: did you mean `&&`?
// 0201-habits-operators.nc:4:7: error: expected `)`, found name `or` [NC0201]
//  4 | if (a or b) { print(a instanceof Error) }
//    |       ^~
//   hint: did you mean `||`?
// 0201-habits-operators.nc:4:23: error: expected `,` or `)`, found name `instanceof` [NC0201]
//  4 | if (a or b) { print(a instanceof Error) }
//    |                       ^~~~~~~~~~
//   hint: did you mean `is`?
// 0201-habits-operators.nc:5:9: error: unknown name `not` [NC0301]
//  5 | let c = not b
//    |         ^~~
//   hint: did you mean `!`?
// 0201-habits-operators.nc:6:4: error: unknown name `not` [NC0301]
//  6 | if not b { print(c) }
//    |    ^~~
//   hint: did you mean `!`?
// 0201-habits-operators.nc:7:10: error: expected a new line or `;` behind the statement, found `++` [NC0201]
//  7 | let d = a++
//    |          ^~
//   hint: `++` is a statement of its own and gives no value
// 0201-habits-operators.nc:8:11: error: expected a new line or `;` behind the statement, found `if` [NC0201]
//  8 | let e = 5 if b else 6
//    |           ^~
//   hint: a choice between two values is written `condition ? a : b`
// 0201-habits-operators.nc:9:10: error: unknown name `x` [NC0301]
//  9 | let f = [x * 2 for x in [1, 2]]
//    |          ^
// 0201-habits-operators.nc:9:16: error: expected `,` or `]`, found `for` [NC0201]
//  9 | let f = [x * 2 for x in [1, 2]]
//    |                ^~~
//   hint: a list is made of another by `xs.map(x => ...)`
// 0201-habits-operators.nc:10:9: error: unknown name `lambda` [NC0301]
//  10 | let g = lambda x: x + 1
//     |         ^~~~~~
//   hint: did you mean `x => ...`?
// 0201-habits-operators.nc:11:12: error: expected `;`, found name `of` [NC0201]
//  11 | for (let x of [1, 2]) { print(x) }
//     |            ^~
//   hint: did you mean `in`?
// 0201-habits-operators.nc:12:4: error: expected a type, found `=` [NC0201]
//  12 | h := a mod 2
//     |    ^
//   hint: a type or no `:` stands in front of `=`
// 0201-habits-operators.nc:12:8: error: expected a new line or `;` behind the statement, found name `mod` [NC0201]
//  12 | h := a mod 2
//     |        ^~~
//   hint: did you mean `%`?
// 13 errors
//> exit 1
