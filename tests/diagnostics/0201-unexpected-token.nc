let = 1
print(1 2)
if { }
let a = * 3
print("fine")
function (x) { }
//> stderr
// 0201-unexpected-token.nc:1:5: error: expected a name, found `=` [NC0201]
//  1 | let = 1
//    |     ^
// 0201-unexpected-token.nc:2:9: error: expected `,` or `)`, found integer [NC0201]
//  2 | print(1 2)
//    |         ^
// 0201-unexpected-token.nc:4:1: error: expected an operator or `{`, found `let` [NC0201]
//  4 | let a = * 3
//    | ^~~
//   hint: a block stands in braces: `{ ... }`
// 0201-unexpected-token.nc:4:9: error: expected an expression, found `*` [NC0201]
//  4 | let a = * 3
//    |         ^
// 0201-unexpected-token.nc:6:10: error: expected the name of the function, found `(` [NC0201]
//  6 | function (x) { }
//    |          ^
// 5 errors
//> exit 1
