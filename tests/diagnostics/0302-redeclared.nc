let a = 1
let a = 2
function f(x) {
  let x = 3
  return x
}
function f() {}
function g(p, p) { return p }
print(a, f(1), g(1, 2))
{
  let a = 5
  print(a)
}
//> stderr
// 0302-redeclared.nc:2:5: error: `a` is declared twice in the same block [NC0302]
//  2 | let a = 2
//    |     ^
// 0302-redeclared.nc:1:5: note: first declared here
//  1 | let a = 1
//    |     ^
// 0302-redeclared.nc:4:7: error: `x` is declared twice in the same block [NC0302]
//  4 |   let x = 3
//    |       ^
// 0302-redeclared.nc:3:12: note: first declared here
//  3 | function f(x) {
//    |            ^
// 0302-redeclared.nc:7:10: error: `f` is declared twice in the same block [NC0302]
//  7 | function f() {}
//    |          ^
// 0302-redeclared.nc:3:10: note: first declared here
//  3 | function f(x) {
//    |          ^
// 0302-redeclared.nc:8:15: error: `p` is declared twice in the same block [NC0302]
//  8 | function g(p, p) { return p }
//    |               ^
// 0302-redeclared.nc:8:12: note: first declared here
//  8 | function g(p, p) { return p }
//    |            ^
// 4 errors
//> exit 1
