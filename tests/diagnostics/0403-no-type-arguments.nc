class Box {}
let count: int<int> = 3
let box: Box<int> = Box()
let list: List<int, int> = [1]
let map: Map<string> = {}
print(count, box, list, map)
//> stderr
// 0403-no-type-arguments.nc:2:15: error: type `int` takes no type arguments [NC0403]
//  2 | let count: int<int> = 3
//    |               ^
// 0403-no-type-arguments.nc:3:13: error: type `Box` takes no type arguments [NC0403]
//  3 | let box: Box<int> = Box()
//    |             ^
// 0403-no-type-arguments.nc:4:19: error: expected `>`, found `,` [NC0201]
//  4 | let list: List<int, int> = [1]
//    |                   ^
// 0403-no-type-arguments.nc:4:24: error: expected a new line or `;` behind the statement, found `>` [NC0201]
//  4 | let list: List<int, int> = [1]
//    |                        ^
// 0403-no-type-arguments.nc:5:20: error: expected `,` and another type, found `>` [NC0201]
//  5 | let map: Map<string> = {}
//    |                    ^
// 5 errors
//> exit 1
