// Structs in structs, lists and maps compare by value all the way down.
struct Point { x: int; y: int }
struct Line { from: Point; to: Point }
let a = Line(Point(0, 0), Point(1, 1))
let b = Line(Point(0, 0), Point(1, 1))
print(a == b, [a] == [b], {k: a} == {k: b})
b.to.x = 2
print(a == b, a.to.x, b.to.x)
let points = set([Point(1, 1), Point(1, 1), Point(2, 2)])
print(points.length, Point(2, 2) in points)
//> stdout
// true true true
// false 1 2
// 2 true
