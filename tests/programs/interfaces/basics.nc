// interface, implements, is and checked parameters.
interface Shape { area(); scale(factor) }
interface Named { name() }
class Square implements Shape, Named {
  constructor(side) { self.side = side }
  area() { return self.side ** 2 }
  scale(factor) { self.side *= factor }
  name() { return "square" }
}
class Tile extends Square { }
function total(shapes: List<Shape>) { return shapes.map(s => s.area()).sum() }
function describe(s: Shape) { return s.name() + " " + s.area() }
let s = Square(3)
s.scale(2)
print(total([s, Tile(1)]), describe(s), Tile(1) is Shape, Tile(1) is Named, s is Square, 5 is Shape)
try { describe([5][0]) } catch (TypeError e) { print(e.message) }
function broken(Base) {
  class Bad extends Base implements Shape { area() { return 0 } }
  return Bad
}
class Nothing { }
try { broken(Nothing) } catch (TypeError e) { print(e.message) }
print(broken(Square)(2).area())
//> stdout
// 37 square 36 true true true false
// argument `s` takes Shape, not an int
// class `Bad` does not implement `Shape`: it has no method `scale`
// 0
