let a = 1
if a = 2 { print(a) }
let b = (a = 3)
print(a++)
//> stderr
// 0201-assignment-in-expression.nc:2:6: error: an assignment is a statement and gives no value [NC0213]
//  2 | if a = 2 { print(a) }
//    |      ^
//   hint: to compare two values write `==`
// 0201-assignment-in-expression.nc:3:12: error: an assignment is a statement and gives no value [NC0213]
//  3 | let b = (a = 3)
//    |            ^
//   hint: to compare two values write `==`
// 0201-assignment-in-expression.nc:4:8: error: expected `,` or `)`, found `++` [NC0201]
//  4 | print(a++)
//    |        ^~
//   hint: `++` is a statement of its own and gives no value
// 3 errors
//> exit 1
