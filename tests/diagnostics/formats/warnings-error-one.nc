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
//> command compile --check -Werror=unused {}
//> stderr
// warnings-error-one.nc:2:7: error: variable `unused` is never used [NC0701, -Werror=unused]
//  2 |   let unused = 1
//    |       ^~~~~~
// warnings-error-one.nc:9:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  9 |   print("unreachable")
//    |   ^~~~~
// 1 error and 1 warning
//> exit 1
