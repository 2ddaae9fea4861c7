function f(n) {
  return n
  print("a")
  print("b")
}
function g(n) {
  if n > 0 { return 1 } else { throw Error("x") }
  print("c")
}
for (i in 0..3) {
  continue
  print("d")
}
while true { f(1) }
print("e")
function h() {
  return inner()
  function inner() { return 1 }
}
print(g(1), h())
//> command compile --check {}
//> stderr
// 0702-unreachable.nc:3:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  3 |   print("a")
//    |   ^~~~~
// 0702-unreachable.nc:8:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  8 |   print("c")
//    |   ^~~~~
// 0702-unreachable.nc:12:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  12 |   print("d")
//     |   ^~~~~
// 0702-unreachable.nc:15:1: warning: this statement is never reached [NC0702, -Wunreachable]
//  15 | print("e")
//     | ^~~~~
// 4 warnings
