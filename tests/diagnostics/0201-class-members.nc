class A {
  let x = 1
  function f() {}
  y: int = 2
  constructor() {
  }
  = 3
}
//> stderr
// 0201-class-members.nc:2:3: error: a field of a class is declared without a keyword [NC0218]
//  2 |   let x = 1
//    |   ^~~
//   hint: write its name only
// 0201-class-members.nc:3:3: error: a method of a class is declared without a keyword [NC0218]
//  3 |   function f() {}
//    |   ^~~~~~~~
//   hint: write its name only
// 0201-class-members.nc:7:3: error: expected a member, found `=` [NC0201]
//  7 |   = 3
//    |   ^
// 3 errors
//> exit 1
