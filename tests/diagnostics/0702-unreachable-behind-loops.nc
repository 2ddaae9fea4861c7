function endless(n) {
  while true { if n > 3 { return n } else { n += 1 } }
  print("never")
}
function without_condition(n) {
  for (;;) { for (x in [n]) { break } }
  print("never")
}
function broken(n) {
  while true { if n > 3 { break } }
  for (;;) { break }
  do { if n > 3 { break } } while true
  do { if n > 3 { continue } return 1 } while n > 1
  print("reached")
}
function once(n) {
  do { return n } while n > 0
  print("never")
}
function again(n) {
  do { n += 1 } while true
  print("never")
}
function all_paths(n) {
  try { return 1 / n } catch (DivisionError e) { throw e } catch { return 0 }
  print("never")
}
function ended_by_finally(n) {
  try { print(n) } finally { return 1 }
  print("never")
}
function some_paths(n) {
  try { return 1 / n } catch (e) { print(e) }
  try { print(n) } catch (e) { return 1 } finally { print("f") }
  print("reached")
}
function inside(n) {
  if n > 1 { while true { print(n) } } else { try { return 1 } finally { print("f") } }
  print("never")
}
function lambdas(n) {
  while true { let f = () => { while true { break } }; f() }
  print("never")
}
endless(1); without_condition(1); broken(1); once(1); again(1); all_paths(1); ended_by_finally(1)
some_paths(1); inside(1); lambdas(1)
//> stderr
// 0702-unreachable-behind-loops.nc:3:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  3 |   print("never")
//    |   ^~~~~
// 0702-unreachable-behind-loops.nc:7:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  7 |   print("never")
//    |   ^~~~~
// 0702-unreachable-behind-loops.nc:18:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  18 |   print("never")
//     |   ^~~~~
// 0702-unreachable-behind-loops.nc:22:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  22 |   print("never")
//     |   ^~~~~
// 0702-unreachable-behind-loops.nc:26:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  26 |   print("never")
//     |   ^~~~~
// 0702-unreachable-behind-loops.nc:30:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  30 |   print("never")
//     |   ^~~~~
// 0702-unreachable-behind-loops.nc:39:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  39 |   print("never")
//     |   ^~~~~
// 0702-unreachable-behind-loops.nc:43:3: warning: this statement is never reached [NC0702, -Wunreachable]
//  43 |   print("never")
//     |   ^~~~~
// 8 warnings
