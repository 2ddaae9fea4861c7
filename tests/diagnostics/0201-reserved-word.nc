let class = 1
let while = 2
function new() {}
//> stderr
// 0201-reserved-word.nc:1:5: error: expected a name, found `class` [NC0201]
//  1 | let class = 1
//    |     ^~~~~
// 0201-reserved-word.nc:2:5: error: expected a name, found `while` [NC0201]
//  2 | let while = 2
//    |     ^~~~~
// 0201-reserved-word.nc:3:10: error: expected the name of the function, found `new` [NC0201]
//  3 | function new() {}
//    |          ^~~
// 3 errors
//> exit 1
