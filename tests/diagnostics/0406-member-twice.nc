class Box {
  size = 1
  size() { return 2 }
  constructor() {}
  constructor(x) { self.x = x }
  static size = 3
}
enum Color { Red, Green, Red }
interface I {
  f()
  f(x)
}
print(Box().size, Color.Red, I)
//> stderr
// 0406-member-twice.nc:3:3: error: member `size` is declared twice in the same class [NC0406]
//  3 |   size() { return 2 }
//    |   ^~~~
// 0406-member-twice.nc:2:3: note: first declared here
//  2 |   size = 1
//    |   ^~~~
// 0406-member-twice.nc:5:3: error: member `constructor` is declared twice in the same class [NC0406]
//  5 |   constructor(x) { self.x = x }
//    |   ^~~~~~~~~~~
// 0406-member-twice.nc:4:3: note: first declared here
//  4 |   constructor() {}
//    |   ^~~~~~~~~~~
// 0406-member-twice.nc:6:10: error: member `size` is declared twice in the same class [NC0406]
//  6 |   static size = 3
//    |          ^~~~
// 0406-member-twice.nc:2:3: note: first declared here
//  2 |   size = 1
//    |   ^~~~
// 0406-member-twice.nc:8:26: error: member `Red` is declared twice in the same class [NC0406]
//  8 | enum Color { Red, Green, Red }
//    |                          ^~~
// 0406-member-twice.nc:8:14: note: first declared here
//  8 | enum Color { Red, Green, Red }
//    |              ^~~
// 0406-member-twice.nc:11:3: error: member `f` is declared twice in the same class [NC0406]
//  11 |   f(x)
//     |   ^
// 0406-member-twice.nc:10:3: note: first declared here
//  10 |   f()
//     |   ^
// 5 errors
//> exit 1
