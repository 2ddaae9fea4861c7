class A {
  x = 1
  x = 2
  f() {}
  f() {}
}
enum E { One, One }
struct S { a: int; a: int }
print(A, E, S)
//> stderr
// 0302-class-members.nc:3:3: error: member `x` is declared twice in the same class [NC0406]
//  3 |   x = 2
//    |   ^
// 0302-class-members.nc:2:3: note: first declared here
//  2 |   x = 1
//    |   ^
// 0302-class-members.nc:5:3: error: member `f` is declared twice in the same class [NC0406]
//  5 |   f() {}
//    |   ^
// 0302-class-members.nc:4:3: note: first declared here
//  4 |   f() {}
//    |   ^
// 0302-class-members.nc:7:15: error: member `One` is declared twice in the same class [NC0406]
//  7 | enum E { One, One }
//    |               ^~~
// 0302-class-members.nc:7:10: note: first declared here
//  7 | enum E { One, One }
//    |          ^~~
// 0302-class-members.nc:8:20: error: member `a` is declared twice in the same class [NC0406]
//  8 | struct S { a: int; a: int }
//    |                    ^
// 0302-class-members.nc:8:12: note: first declared here
//  8 | struct S { a: int; a: int }
//    |            ^
// 4 errors
//> exit 1
