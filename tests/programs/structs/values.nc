// Built by position or name, equal by value, assignable fields.
struct Point { x: int; y: int }
let p = Point(1, 2)
let q = Point(y: 2, x: 1)
print(p == q, p.x, typeOf(p))
q.x = 5
print(p == q, q.x)
let r = p
r.y = 9
print(p.y)
print({(Point(0, 0)): "origin"}[Point(0, 0)])
//> stdout
// true 1 struct
// false 5
// 9
// origin
