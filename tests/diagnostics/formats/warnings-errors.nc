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
//> command compile --check -Werror {}
//> stderr
// warnings-errors.nc:2:7: error: variable `unused` is never used [NC0701, -Werror=unused]
//  2 |   let unused = 1
//    |       ^~~~~~
// warnings-errors.nc:9:3: error: this statement is never reached [NC0702, -Werror=unreachable]
//  9 |   print("unreachable")
//    |   ^~~~~
// 2 errors
//> exit 1
