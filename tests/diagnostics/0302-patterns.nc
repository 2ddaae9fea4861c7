let [a, a] = [1, 2]
let {b, c: b} = {}
match ([1]) { case [d, ...d] => d, case _ => 0 }
print(a, b)
//> stderr
// 0302-patterns.nc:1:9: error: `a` is declared twice in the same block [NC0302]
//  1 | let [a, a] = [1, 2]
//    |         ^
// 0302-patterns.nc:1:6: note: first declared here
//  1 | let [a, a] = [1, 2]
//    |      ^
// 0302-patterns.nc:2:12: error: `b` is declared twice in the same block [NC0302]
//  2 | let {b, c: b} = {}
//    |            ^
// 0302-patterns.nc:2:6: note: first declared here
//  2 | let {b, c: b} = {}
//    |      ^
// 0302-patterns.nc:3:27: error: `d` is declared twice in the same block [NC0302]
//  3 | match ([1]) { case [d, ...d] => d, case _ => 0 }
//    |                           ^
// 0302-patterns.nc:3:21: note: first declared here
//  3 | match ([1]) { case [d, ...d] => d, case _ => 0 }
//    |                     ^
// 3 errors
//> exit 1
