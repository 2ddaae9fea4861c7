// Fields with and without a value, a constructor, new or not.
class Point {
  x: int = 0
  y = 0
  label
  constructor(x, y) {
    self.x = x
    self.y = y
  }
  plus(other) { return Point(self.x + other.x, self.y + other.y) }
}
let p = new Point(1, 2)
let q = Point(x: 10, y: 20)
let r = p.plus(q)
print(r.x, r.y, r.label)
r.label = "sum"
print(r.label, typeOf(r), typeOf(Point))
//> stdout
// 11 22 null
// sum instance class
