enum Shape { Dot, Circle(r) }
class Limits { static MAX = 1 }
function test(v) {
  return match (v) {
    case Circel(r) => r
    case Shape.Dott => 1
    case Shape.Square(w) => w
    case Nothing(x) => x
    case Limits.MAX => 2
    case _ => 3
  }
}
print(test(Shape.Dot))
//> stderr
// 0313-unknown-case.nc:5:10: error: unknown case `Circel` [NC0313]
//  5 |     case Circel(r) => r
//    |          ^~~~~~
//   hint: did you mean `Circle`?
// 0313-unknown-case.nc:6:16: error: unknown case `Dott` [NC0313]
//  6 |     case Shape.Dott => 1
//    |                ^~~~
//   hint: did you mean `Dot`?
// 0313-unknown-case.nc:7:16: error: unknown case `Square` [NC0313]
//  7 |     case Shape.Square(w) => w
//    |                ^~~~~~
// 0313-unknown-case.nc:8:10: error: unknown case `Nothing` [NC0313]
//  8 |     case Nothing(x) => x
//    |          ^~~~~~~
//   hint: the case of an enum of another file is written `Enum.Nothing`
// 4 errors
//> exit 1
