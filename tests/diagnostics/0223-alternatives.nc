enum Shape { Dot, Circle(r) }
let v = 1
match (v) {
  case a | 1 => 1
  case 1 | b => 2
  case 1 | _ => 3
  case _ | 1 => 4
  case [1] | [2] => 5
  case 3 | {a} => 6
  case Circle(r) | Dot => 7
  case Dot | Circle(1) => 8
  case Circle(_) | Dot | 9 => 9
  case _ => 10
}
//> stderr
// 0223-alternatives.nc:4:8: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  4 |   case a | 1 => 1
//    |        ^
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:5:12: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  5 |   case 1 | b => 2
//    |            ^
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:6:12: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  6 |   case 1 | _ => 3
//    |            ^
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:7:8: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  7 |   case _ | 1 => 4
//    |        ^
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:8:12: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  8 |   case [1] | [2] => 5
//    |            ^
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:9:12: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  9 |   case 3 | {a} => 6
//    |            ^
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:10:8: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  10 |   case Circle(r) | Dot => 7
//     |        ^~~~~~
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 0223-alternatives.nc:11:14: error: only values can be alternatives, and cases with `_` for their values [NC0223]
//  11 |   case Dot | Circle(1) => 8
//     |              ^~~~~~
//   hint: write a `case` of its own for a pattern that binds a name or takes a list or map apart
// 8 errors
//> exit 1
