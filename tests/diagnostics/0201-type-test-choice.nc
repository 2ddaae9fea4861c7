let x = 1
if x is int? (x) { print(x) }
let s = x is int? -1
//> stderr
// 0201-type-test-choice.nc:2:18: error: expected `:` of the `?`, found `{` [NC0201]
//  2 | if x is int? (x) { print(x) }
//    |                  ^
//   hint: where the `?` belongs to the type write `(x is T?)`
// 0201-type-test-choice.nc:4:1: error: expected `:` of the `?`, found end of file [NC0201]
//  4 |
//    | ^
//   hint: where the `?` belongs to the type write `(x is T?)`
// 2 errors
//> exit 1
