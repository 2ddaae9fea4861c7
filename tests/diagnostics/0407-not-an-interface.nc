class Shape {}
class Circle implements Shape {}
struct P { x: int }
class Square implements P {}
print(Circle(), Square())
//> stderr
// 0407-not-an-interface.nc:2:25: error: `Shape` is not an interface [NC0407]
//  2 | class Circle implements Shape {}
//    |                         ^~~~~
//   hint: a class is inherited from with `extends`
// 0407-not-an-interface.nc:1:7: note: declared here
//  1 | class Shape {}
//    |       ^~~~~
// 0407-not-an-interface.nc:4:25: error: `P` is not an interface [NC0407]
//  4 | class Square implements P {}
//    |                         ^
//   hint: a class is inherited from with `extends`
// 0407-not-an-interface.nc:3:8: note: declared here
//  3 | struct P { x: int }
//    |        ^
// 2 errors
//> exit 1
