// Fields, methods, constructors, new.
class Point {
  x = 0
  y: int = 0
  label: string?
  constructor(x, y) { self.x = x; self.y = y }
  sum() { return self.x + self.y }
  moved(dx) { return Point(self.x + dx, self.y) }
}
let p = Point(1, 2)
let q = new Point(3, y: 4)
print(p.sum(), q.sum(), p.moved(10).sum(), p.label, p is Point, p == p, p == Point(1, 2))
p.x = 7
p.extra = "added"
print(p.x, p.extra, p.sum())
class Empty { }
print(typeOf(Empty()), Empty)
class Defaults { items = []; n = 1 + 1 }
let a = Defaults()
a.items.push(1)
print(a.items, Defaults().items, a.n)
//> stdout
// 3 7 13 null true true false
// 7 added 9
// instance class Empty
// [1] [] 2
