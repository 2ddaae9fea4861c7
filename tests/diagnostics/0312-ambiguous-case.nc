enum Light { Red, Green(n) }
enum Wine { Red, Green(n) }
function test(v) {
  return match (v) {
    case Red => 1
    case Green(n) => n
    case Light.Red => 2
    case Wine.Green(n) => n
    case _ => 3
  }
}
print(test(Light.Red), Wine.Red)
//> stderr
// 0312-ambiguous-case.nc:5:10: error: `Red` is a case of `Light` and of `Wine` [NC0312]
//  5 |     case Red => 1
//    |          ^~~
//   hint: write `Light.Red` or `Wine.Red`
// 0312-ambiguous-case.nc:6:10: error: `Green` is a case of `Light` and of `Wine` [NC0312]
//  6 |     case Green(n) => n
//    |          ^~~~~
//   hint: write `Light.Green` or `Wine.Green`
// 2 errors
//> exit 1
