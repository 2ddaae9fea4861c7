enum Shape { Dot, Circle(r), Rect(w, h) }
function test(v) {
  return match (v) {
    case Circle => 1
    case Circle(a, b) => a + b
    case Shape.Rect(_) => 2
    case Dot(_) => 3
    case Rect => 4
    case Dot() => 5
    case Circle(_, _) | Dot => 6
    case _ => 7
  }
}
print(test(Shape.Dot))
//> stderr
// 0409-case-values.nc:4:10: error: case `Circle` has 1 value, and its pattern takes no values [NC0409]
//  4 |     case Circle => 1
//    |          ^~~~~~
//   hint: a `_` takes a value that does not matter
// 0409-case-values.nc:5:10: error: case `Circle` has 1 value, and its pattern takes 2 values [NC0409]
//  5 |     case Circle(a, b) => a + b
//    |          ^~~~~~
// 0409-case-values.nc:6:16: error: case `Rect` has 2 values, and its pattern takes 1 value [NC0409]
//  6 |     case Shape.Rect(_) => 2
//    |                ^~~~
// 0409-case-values.nc:7:10: error: case `Dot` has no values, and its pattern takes 1 value [NC0409]
//  7 |     case Dot(_) => 3
//    |          ^~~
// 0409-case-values.nc:8:10: error: case `Rect` has 2 values, and its pattern takes no values [NC0409]
//  8 |     case Rect => 4
//    |          ^~~~
//   hint: a `_` takes a value that does not matter
// 0409-case-values.nc:9:14: error: expected a pattern, found `)` [NC0201]
//  9 |     case Dot() => 5
//    |              ^
//   hint: a case without values is written without brackets
// 0409-case-values.nc:10:10: error: case `Circle` has 1 value, and its pattern takes 2 values [NC0409]
//  10 |     case Circle(_, _) | Dot => 6
//     |          ^~~~~~
// 7 errors
//> exit 1
