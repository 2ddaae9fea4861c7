let m = {a: 1, b}
let n = {1, 2: 3}
let o = {a: 1 b: 2}
print(m, n, o)
//> stderr
// 0201-map.nc:1:16: error: unknown name `b` [NC0301]
//  1 | let m = {a: 1, b}
//    |                ^
// 0201-map.nc:1:17: error: expected `:`, found `}` [NC0201]
//  1 | let m = {a: 1, b}
//    |                 ^
// 0201-map.nc:2:14: error: expected `,` or `}`, found `:` [NC0201]
//  2 | let n = {1, 2: 3}
//    |              ^
// 0201-map.nc:3:15: error: expected `,` or `}`, found name `b` [NC0201]
//  3 | let o = {a: 1 b: 2}
//    |               ^
// 4 errors
//> exit 1
