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
// 0201-types.nc:4:5: error: expected `int`, found `null` [NC0401]
//  4 | let c: int[] = []
//    |     ^
// 0201-types.nc:4:8: note: the type is declared here
//  4 | let c: int[] = []
//    |        ^~~
// 0201-types.nc:4:11: error: expected a new line or `;` behind the statement, found `[` [NC0201]
//  4 | let c: int[] = []
//    |           ^
// 5 errors
//> exit 1
