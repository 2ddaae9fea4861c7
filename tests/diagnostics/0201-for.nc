for (i = 0; i < 3) { print(i) }
for x of [1] { print(x) }
for (x in) { print(x) }
//> stderr
// 0201-for.nc:1:18: error: expected `;`, found `)` [NC0201]
//  1 | for (i = 0; i < 3) { print(i) }
//    |                  ^
// 0201-for.nc:2:5: error: expected `(`, found name `x` [NC0201]
//  2 | for x of [1] { print(x) }
//    |     ^
//   hint: write `for (x in xs) { ... }`
// 0201-for.nc:3:10: error: expected an expression, found `)` [NC0201]
//  3 | for (x in) { print(x) }
//    |          ^
// 3 errors
//> exit 1
