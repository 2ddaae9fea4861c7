total = 1
function f() {
  total = 2
  local = 3
  return local
}
count: int = 1
for (i = 0; i < 3; i++) { print(i) }
print(f(), total, count)
//> command compile --check -Wimplicit-declaration {}
//> stderr
// 0704-implicit.nc:1:1: warning: this assignment declares `total` [NC0704, -Wimplicit-declaration]
//  1 | total = 1
//    | ^~~~~
//   hint: to say so write `let total = ...`
// 0704-implicit.nc:4:3: warning: this assignment declares `local` [NC0704, -Wimplicit-declaration]
//  4 |   local = 3
//    |   ^~~~~
//   hint: to say so write `let local = ...`
// 2 warnings
