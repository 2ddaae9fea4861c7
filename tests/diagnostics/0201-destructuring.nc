let [a, b]
let [c, 1] = [1, 2]
let [d e] = [1, 2]
let {f: } = {}
let [g, ...[h]] = [1]
let [i.j] = [1];
[k.l] = [2]
let {"m"} = {}
for ([n, 2] in []) { print(n) }
let [o = 1] = []
print(a, c, d, g, k)
//> stderr
// 0201-destructuring.nc:2:1: error: expected `=`, found `let` [NC0201]
//  2 | let [c, 1] = [1, 2]
//    | ^~~
//   hint: a pattern is declared with the value that it takes apart
// 0201-destructuring.nc:2:9: error: expected a name, `[` or `{`, found integer [NC0201]
//  2 | let [c, 1] = [1, 2]
//    |         ^
// 0201-destructuring.nc:3:8: error: expected `,` or `]`, found name `e` [NC0201]
//  3 | let [d e] = [1, 2]
//    |        ^
// 0201-destructuring.nc:4:9: error: expected a name, `[` or `{`, found `}` [NC0201]
//  4 | let {f: } = {}
//    |         ^
// 0201-destructuring.nc:5:12: error: expected `,` or `]`, found `[` [NC0201]
//  5 | let [g, ...[h]] = [1]
//    |            ^
// 0201-destructuring.nc:6:7: error: expected `,` or `]`, found `.` [NC0201]
//  6 | let [i.j] = [1];
//    |       ^
// 0201-destructuring.nc:7:3: error: expected `,` or `]`, found `.` [NC0201]
//  7 | [k.l] = [2]
//    |   ^
// 0201-destructuring.nc:8:9: error: expected `:` and a pattern for the value, found `}` [NC0201]
//  8 | let {"m"} = {}
//    |         ^
// 0201-destructuring.nc:9:10: error: expected a name, `[` or `{`, found integer [NC0201]
//  9 | for ([n, 2] in []) { print(n) }
//    |          ^
// 0201-destructuring.nc:10:8: error: expected `,` or `]`, found `=` [NC0201]
//  10 | let [o = 1] = []
//     |        ^
// 10 errors
//> exit 1
