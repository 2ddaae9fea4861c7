function test(v) {
  let [a, _b, ...c] = v
  for ([d, e] in v) { print(d) }
  match (v) {
    case [f, _] => 1
    case {g, ...h} => 2
    case i => 3
  }
  return match (v) { case _ => null }
}
print(test([1, 2]))
//> command compile --check -Wunused {}
//> stderr
// 0701-patterns.nc:2:8: warning: variable `a` is never used [NC0701, -Wunused]
//  2 |   let [a, _b, ...c] = v
//    |        ^
// 0701-patterns.nc:2:18: warning: variable `c` is never used [NC0701, -Wunused]
//  2 |   let [a, _b, ...c] = v
//    |                  ^
// 0701-patterns.nc:5:11: warning: variable `f` is never used [NC0701, -Wunused]
//  5 |     case [f, _] => 1
//    |           ^
// 0701-patterns.nc:6:11: warning: variable `g` is never used [NC0701, -Wunused]
//  6 |     case {g, ...h} => 2
//    |           ^
// 0701-patterns.nc:6:17: warning: variable `h` is never used [NC0701, -Wunused]
//  6 |     case {g, ...h} => 2
//    |                 ^
// 0701-patterns.nc:7:10: warning: variable `i` is never used [NC0701, -Wunused]
//  7 |     case i => 3
//    |          ^
// 6 warnings
