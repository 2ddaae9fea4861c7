// A class that implements an interface has its methods, own or inherited.
interface Shape {
  area()
  scale(factor)
}
class Base {
  scale(factor) {
    self.size *= factor
    return self
  }
}
class Square extends Base implements Shape {
  size = 2
  area() { return self.size * self.size }
}
let square = Square()
print(square.scale(3).area(), square is Shape)
function total(shapes) {
  let sum = 0
  for (shape in shapes) { sum += shape.area() }
  return sum
}
print(total([square, Square()]))
function measure(shape: Shape) { return shape.area() }
print(measure(square))
//> stdout
// 36 true
// 40
// 36
