function test(v) {
  match (v) {
    case 1 => "one"
    case n when n > 1 => "more"
    case _ => "rest"
    case 2 => "two"
    case 3 => "three"
  }
  return match (v) {
    case n => n
    case _ when v > 1 => 0
    case _ => 1
  }
}
print(test(1))
//> stderr
// 0705-unreachable-case.nc:6:5: warning: this case is never reached [NC0705, -Wunreachable]
//  6 |     case 2 => "two"
//    |     ^~~~
//   hint: the case above takes every value
// 0705-unreachable-case.nc:11:5: warning: this case is never reached [NC0705, -Wunreachable]
//  11 |     case _ when v > 1 => 0
//     |     ^~~~
//   hint: the case above takes every value
// 2 warnings
