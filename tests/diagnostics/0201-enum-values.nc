enum E {
  A()
  B(x: int, 1)
  C(y: int z)
  D(z = 1)
  F(x y)
  G(...rest)
  H
}
print(E.H)
//> stderr
// 0201-enum-values.nc:2:5: error: expected the name of a value, found `)` [NC0201]
//  2 |   A()
//    |     ^
//   hint: a case without values is written without brackets
// 0201-enum-values.nc:3:13: error: expected the name of a value, found integer [NC0201]
//  3 |   B(x: int, 1)
//    |             ^
//   hint: write `Case(name: type)`
// 0201-enum-values.nc:4:12: error: expected `,` or `)`, found name `z` [NC0201]
//  4 |   C(y: int z)
//    |            ^
// 0201-enum-values.nc:5:7: error: an assignment is a statement and gives no value [NC0213]
//  5 |   D(z = 1)
//    |       ^
//   hint: to compare two values write `==`
// 0201-enum-values.nc:6:7: error: expected `,` or `)`, found name `y` [NC0201]
//  6 |   F(x y)
//    |       ^
// 0201-enum-values.nc:7:5: error: expected the name of a value, found `...` [NC0201]
//  7 |   G(...rest)
//    |     ^~~
//   hint: write `Case(name: type)`
// 6 errors
//> exit 1
