if true print(1)
while true print(2)
function f() return 3
//> stderr
// 0201-missing-brace.nc:1:9: error: expected an operator or `{`, found name `print` [NC0201]
//  1 | if true print(1)
//    |         ^~~~~
//   hint: a block stands in braces: `{ ... }`
// 0201-missing-brace.nc:2:12: error: expected an operator or `{`, found name `print` [NC0201]
//  2 | while true print(2)
//    |            ^~~~~
//   hint: a block stands in braces: `{ ... }`
// 0201-missing-brace.nc:3:14: error: expected `{`, found `return` [NC0201]
//  3 | function f() return 3
//    |              ^~~~~~
//   hint: a block stands in braces: `{ ... }`
// 3 errors
//> exit 1
