let a = 1
if a = 2 { print(a) }
print(a += 1)
let b = (a = 3)
while a -= 1 { print(a) }
let m = {x: a = 1}
print(b, m)
//> stderr
// 0213-assignment-in-expression.nc:2:6: error: an assignment is a statement and gives no value [NC0213]
//  2 | if a = 2 { print(a) }
//    |      ^
//   hint: to compare two values write `==`
// 0213-assignment-in-expression.nc:3:9: error: an assignment is a statement and gives no value [NC0213]
//  3 | print(a += 1)
//    |         ^~
//   hint: to compare two values write `==`
// 0213-assignment-in-expression.nc:4:12: error: an assignment is a statement and gives no value [NC0213]
//  4 | let b = (a = 3)
//    |            ^
//   hint: to compare two values write `==`
// 0213-assignment-in-expression.nc:5:9: error: an assignment is a statement and gives no value [NC0213]
//  5 | while a -= 1 { print(a) }
//    |         ^~
//   hint: to compare two values write `==`
// 0213-assignment-in-expression.nc:6:15: error: an assignment is a statement and gives no value [NC0213]
//  6 | let m = {x: a = 1}
//    |               ^
//   hint: to compare two values write `==`
// 5 errors
//> exit 1
