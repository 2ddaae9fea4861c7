// What came with edition 1.1: match, enums that carry values, text with values in it.
enum Shape {
  Circle(radius)
  Rectangle(width, height)
}

function area(shape) {
  return match (shape) {
    case Circle(r) => 3.14 * r ** 2
    case Rectangle(w, h) => w * h
  }
}

for (shape in [Shape.Circle(2.0), Shape.Rectangle(3, 4)]) {
  print("${shape} has area ${area(shape)}")
}
