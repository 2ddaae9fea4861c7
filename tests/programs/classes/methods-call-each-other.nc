// Through self, also when overridden.
class Shape {
  area() { return 0 }
  describe() { return self.name() + " of area " + self.area() }
  name() { return "shape" }
}
class Rectangle extends Shape {
  constructor(w, h) {
    self.w = w
    self.h = h
  }
  area() { return self.w * self.h }
  name() { return self.w == self.h ? "square" : "rectangle" }
}
for (shape in [Shape(), Rectangle(2, 3), Rectangle(2, 2)]) { print(shape.describe()) }
//> stdout
// shape of area 0
// rectangle of area 6
// square of area 4
