let xs = [1]
let a = ...xs
print(...xs, ...)
print([... , 1], {a: ...xs})
function f(x) { return ...x }
print(f(x: 1, ...xs), (...xs), xs[...xs])
//> stderr
// 0201-spread.nc:2:9: error: expected an expression, found `...` [NC0201]
//  2 | let a = ...xs
//    |         ^~~
//   hint: `...` stands in calls and in literals of lists, sets and maps
// 0201-spread.nc:3:17: error: expected an expression, found `)` [NC0201]
//  3 | print(...xs, ...)
//    |                 ^
// 0201-spread.nc:4:12: error: expected an expression, found `,` [NC0201]
//  4 | print([... , 1], {a: ...xs})
//    |            ^
// 0201-spread.nc:5:24: error: expected an expression, found `...` [NC0201]
//  5 | function f(x) { return ...x }
//    |                        ^~~
//   hint: `...` stands in calls and in literals of lists, sets and maps
// 0201-spread.nc:6:15: error: an argument without a name stands behind one with a name [NC0205]
//  6 | print(f(x: 1, ...xs), (...xs), xs[...xs])
//    |               ^~~
//   hint: named arguments come last
// 0201-spread.nc:6:24: error: expected an expression, found `...` [NC0201]
//  6 | print(f(x: 1, ...xs), (...xs), xs[...xs])
//    |                        ^~~
//   hint: `...` stands in calls and in literals of lists, sets and maps
// 6 errors
//> exit 1
