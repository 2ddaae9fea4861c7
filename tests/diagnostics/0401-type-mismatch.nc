let count: int = "three"
let whole: int = 1.5
let part: float = 1
let maybe: string? = null
let never: string = null
let list: List<int> = {1, 2}
function f(n: int = "one") -> string { return 5 }
const flag: bool = 1
count = "four"
class A {
  x: int = "text"
}
struct S { y: int = null }
let g: (int) -> int = 3
print(count, whole, part, maybe, never, list, f(), flag, A(), S(), g)
//> stderr
// 0401-type-mismatch.nc:1:18: error: expected `int`, found a string [NC0401]
//  1 | let count: int = "three"
//    |                  ^~~~~~~
// 0401-type-mismatch.nc:1:12: note: the type is declared here
//  1 | let count: int = "three"
//    |            ^~~
// 0401-type-mismatch.nc:2:18: error: expected `int`, found a float [NC0401]
//  2 | let whole: int = 1.5
//    |                  ^~~
// 0401-type-mismatch.nc:2:12: note: the type is declared here
//  2 | let whole: int = 1.5
//    |            ^~~
// 0401-type-mismatch.nc:5:21: error: expected `string`, found `null` [NC0401]
//  5 | let never: string = null
//    |                     ^~~~
// 0401-type-mismatch.nc:5:12: note: the type is declared here
//  5 | let never: string = null
//    |            ^~~~~~
// 0401-type-mismatch.nc:6:28: error: expected `List<int>`, found a set [NC0401]
//  6 | let list: List<int> = {1, 2}
//    |                            ^
// 0401-type-mismatch.nc:6:11: note: the type is declared here
//  6 | let list: List<int> = {1, 2}
//    |           ^~~~
// 0401-type-mismatch.nc:7:21: error: expected `int`, found a string [NC0401]
//  7 | function f(n: int = "one") -> string { return 5 }
//    |                     ^~~~~
// 0401-type-mismatch.nc:7:15: note: the type is declared here
//  7 | function f(n: int = "one") -> string { return 5 }
//    |               ^~~
// 0401-type-mismatch.nc:7:47: error: expected `string`, found an int [NC0401]
//  7 | function f(n: int = "one") -> string { return 5 }
//    |                                               ^
// 0401-type-mismatch.nc:7:31: note: the type is declared here
//  7 | function f(n: int = "one") -> string { return 5 }
//    |                               ^~~~~~
// 0401-type-mismatch.nc:8:20: error: expected `bool`, found an int [NC0401]
//  8 | const flag: bool = 1
//    |                    ^
// 0401-type-mismatch.nc:8:13: note: the type is declared here
//  8 | const flag: bool = 1
//    |             ^~~~
// 0401-type-mismatch.nc:9:9: error: expected `int`, found a string [NC0401]
//  9 | count = "four"
//    |         ^~~~~~
// 0401-type-mismatch.nc:1:12: note: the type is declared here
//  1 | let count: int = "three"
//    |            ^~~
// 0401-type-mismatch.nc:11:12: error: expected `int`, found a string [NC0401]
//  11 |   x: int = "text"
//     |            ^~~~~~
// 0401-type-mismatch.nc:11:6: note: the type is declared here
//  11 |   x: int = "text"
//     |      ^~~
// 0401-type-mismatch.nc:13:21: error: expected `int`, found `null` [NC0401]
//  13 | struct S { y: int = null }
//     |                     ^~~~
// 0401-type-mismatch.nc:13:15: note: the type is declared here
//  13 | struct S { y: int = null }
//     |               ^~~
// 0401-type-mismatch.nc:14:23: error: expected `(int) -> int`, found an int [NC0401]
//  14 | let g: (int) -> int = 3
//     |                       ^
// 0401-type-mismatch.nc:14:8: note: the type is declared here
//  14 | let g: (int) -> int = 3
//     |        ^
// 11 errors
//> exit 1
