let a: = 1
let b: List< = []
function f(x: ) {}
let c: int[] = []
//> stderr
// 0201-types.nc:1:8: error: expected a type, found `=` [NC0201]
//  1 | let a: = 1
//    |        ^
//   hint: a type or no `:` stands in front of `=`
// 0201-types.nc:2:14: error: expected a type, found `=` [NC0201]
//  2 | let b: List< = []
//    |              ^
// 0201-types.nc:3:15: error: expected a type, found `)` [NC0201]
//  3 | function f(x: ) {}
//    |               ^
// 0201-types.nc:4:11: error: expected the end of the type, found `[` [NC0201]
//  4 | let c: int[] = []
//    |           ^
//   hint: write `List<int>`
// 4 errors
//> exit 1
