let a = 1 +
let b = 2
print(a, b,)
print(a *)
//> stderr
// 0201-missing-operand.nc:2:1: error: expected an expression, found `let` [NC0201]
//  2 | let b = 2
//    | ^~~
// 0201-missing-operand.nc:4:10: error: expected an expression, found `)` [NC0201]
//  4 | print(a *)
//    |          ^
// 2 errors
//> exit 1
