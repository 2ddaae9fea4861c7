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
//> command compile --check -Werror -Wno-error=unused {}
//> stderr
// warnings-error-not-one.nc:2:7: warning: variable `unused` is never used [NC0701, -Wunused]
//  2 |   let unused = 1
//    |       ^~~~~~
// warnings-error-not-one.nc:9:3: error: this statement is never reached [NC0702, -Werror=unreachable]
//  9 |   print("unreachable")
//    |   ^~~~~
// 1 error and 1 warning
//> exit 1
