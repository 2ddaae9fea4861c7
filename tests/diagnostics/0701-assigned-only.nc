function f() {
  let a = 1
  a = 2
  a += 3
  b = 4
}
f()
//> stderr
// 0701-assigned-only.nc:5:3: warning: variable `b` is never used [NC0701, -Wunused]
//  5 |   b = 4
//    |   ^
// 1 warning
