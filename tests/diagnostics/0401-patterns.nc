let [a]: string = [1]
let text: int = "${a}"
let s: int = if a { 1 } else { 2 }
print(text, s)
//> stderr
// 0401-patterns.nc:1:21: error: expected `string`, found a list [NC0401]
//  1 | let [a]: string = [1]
//    |                     ^
// 0401-patterns.nc:1:10: note: the type is declared here
//  1 | let [a]: string = [1]
//    |          ^~~~~~
// 0401-patterns.nc:2:17: error: expected `int`, found a string [NC0401]
//  2 | let text: int = "${a}"
//    |                 ^~~~~~
// 0401-patterns.nc:2:11: note: the type is declared here
//  2 | let text: int = "${a}"
//    |           ^~~
// 2 errors
//> exit 1
