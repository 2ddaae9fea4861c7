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
//> command compile --check -Wno-unused -Wall {}
//> stderr
// warnings-not-one.nc:4:9: warning: `x` hides another declaration of the same name [NC0703, -Wshadow]
//  4 |     let x = 2
//    |         ^
// warnings-not-one.nc:1:12: note: declared here
//  1 | function f(x) {
//    |            ^
// warnings-not-one.nc:9:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  9 |   print("unreachable")
//    |   ^~~~~
// 2 warnings
