// Cases of enums, with and without their values and the name of the enum.
enum Shape { Dot, Circle(r: float), Rect(w: float, h: float), Group(shapes) }
enum Other { Dot, Line(length) }
function area(shape) {
  return match (shape) {
    case Shape.Dot => 0.0
    case Circle(r) => 3.0 * r * r
    case Rect(w, h) when w == h => w ** 2
    case Shape.Rect(w, h) => w * h
    case Group([]) => 0.0
    case Group([first, ...rest]) => area(first) + area(Shape.Group(rest))
  }
}
for (shape in [Shape.Dot, Shape.Circle(2.0), Shape.Rect(2, 2), Shape.Rect(2, 3),
               Shape.Group([Shape.Circle(1), Shape.Rect(1, 2)])]) {
  print(shape, area(shape))
}
// `|` joins cases whose values do not matter, and values.
function round(v) {
  return match (v) {
    case Circle(_) | Shape.Dot | "ball" => true
    case Rect(_, _) | Line(_) => false
    case _ => null
  }
}
print([Shape.Dot, Shape.Circle(1), "ball", Shape.Rect(1, 1), Other.Line(2), Other.Dot, 5].map(round))
// Patterns in the values.
function describe(v) {
  return match (v) {
    case Circle(1.0) => "unit circle"
    case Line({from: [x, _]}) => "line from ${x}"
    case Line(null) => "no line"
    case Line(n) => "line ${n}"
    case _ => "?"
  }
}
print(describe(Shape.Circle(1)), describe(Other.Line({from: [3, 4]})), describe(Other.Line(null)),
      describe(Other.Line(7)), describe(Shape.Circle(2)))
// An enum below its use, and one in a function.
function late(v) { return match (v) { case Near => "near", case Far(d) => "far ${d}", case _ => "?" } }
enum Distance { Near, Far(d: int) }
print(late(Distance.Near), late(Distance.Far(5)), late(1))
function local() {
  enum Mode { On, Off }
  return match (Mode.Off) { case On => 1, case Off => 2 }
}
print(local())
// The name of a case of an enum that cannot be seen from here binds.
print(match 5 { case On => On + 1 })
//> edition 1.1
//> stdout
// Shape.Dot 0.0
// Shape.Circle(2.0) 12.0
// Shape.Rect(2.0, 2.0) 4.0
// Shape.Rect(2.0, 3.0) 6.0
// Shape.Group([Shape.Circle(1.0), Shape.Rect(1.0, 2.0)]) 5.0
// [true, true, true, false, false, null, null]
// unit circle line from 3 no line line 7 ?
// near far 5 ?
// 2
// 6
