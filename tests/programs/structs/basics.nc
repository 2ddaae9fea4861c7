// Built by position or name, compared and used as keys by value.
struct Point { x: int; y: int = 0; note?: string }
let p = Point(1, 2)
print(p, Point(1), Point(y: 5, x: 4), Point(1, note: "n"), p.note)
print(p == Point(1, 2), p == Point(1, 3), p != Point(1))
p.x = 9
print(p.x, p)
let m = {}
m[Point(1, 2)] = "a"
m[Point(1, 2)] = "b"
print(m.length, m[Point(1, 2)], Point(3, 4) in {Point(3, 4)})
struct Pair { a; b }
print(Pair([1], {k: 2}), Pair(1, 2) == Pair(1.0, 2), Pair(Pair(1, 2), 3) == Pair(Pair(1, 2), 3))
print(typeOf(p), typeOf(Point), p is Point, Point)
//> stdout
// Point(x: 1, y: 2, note: null) Point(x: 1, y: 0, note: null) Point(x: 4, y: 5, note: null) Point(x: 1, y: 0, note: "n") null
// true false true
// 9 Point(x: 9, y: 2, note: null)
// 1 b true
// Pair(a: [1], b: {"k": 2}) true true
// struct class true struct Point
