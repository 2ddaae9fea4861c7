// Classes, an interface, a struct and an error of one's own.
import "std.math"

struct Point { x: float; y: float }

error NotAShape extends Error {}

interface Shape {
  area()
  name()
}

class Circle implements Shape {
  constructor(center: Point, radius: float) {
    self.center = center
    self.radius = radius
  }
  area() { return math.pi * self.radius ** 2 }
  name() { return "circle" }
}

class Rectangle implements Shape {
  constructor(corner: Point, opposite: Point) {
    self.corner = corner
    self.opposite = opposite
  }
  area() {
    return math.abs(self.corner.x - self.opposite.x) * math.abs(self.corner.y - self.opposite.y)
  }
  name() { return "rectangle" }
}

function describe(shape) {
  if (!(shape is Shape)) { throw NotAShape("no shape: " + str(shape)) }
  return shape.name() + " of " + math.round(shape.area())
}

let origin = Point(0.0, 0.0)
for (thing in [Circle(origin, 2.0), Rectangle(origin, Point(3.0, -4.0)), 42]) {
  try {
    print(describe(thing))
  } catch (NotAShape e) {
    print(e.message)
  }
}
