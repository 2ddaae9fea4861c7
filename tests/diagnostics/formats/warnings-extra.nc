function f(x) {
  let unused = 1
  {
    let x = 2
    print(x)
  }
  implicit = 3
  return implicit
  print("unreachable")
}
f(1)
//> command compile --check -Wextra {}
//> stderr
// warnings-extra.nc:2:7: warning: variable `unused` is never used [NC0701, -Wunused]
//  2 |   let unused = 1
//    |       ^~~~~~
// warnings-extra.nc:4:9: warning: `x` hides another declaration of the same name [NC0703, -Wshadow]
//  4 |     let x = 2
//    |         ^
// warnings-extra.nc:1:12: note: declared here
//  1 | function f(x) {
//    |            ^
// warnings-extra.nc:7:3: warning: this assignment declares `implicit` [NC0704, -Wimplicit-declaration]
//  7 |   implicit = 3
//    |   ^~~~~~~~
//   hint: to say so write `let implicit = ...`
// warnings-extra.nc:9:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  9 |   print("unreachable")
//    |   ^~~~~
// 4 warnings
