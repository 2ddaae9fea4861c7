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
//> command compile --check -Wno-future -w {}
