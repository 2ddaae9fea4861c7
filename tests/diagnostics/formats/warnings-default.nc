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
//> command compile --check {}
//> stderr
// warnings-default.nc:2:7: warning: variable `unused` is never used [NC0701, -Wunused]
//  2 |   let unused = 1
//    |       ^~~~~~
// warnings-default.nc:9:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  9 |   print("unreachable")
//    |   ^~~~~
// 2 warnings
