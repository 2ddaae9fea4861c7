interface Shape {
  area()
  scale(factor)
}
class Base {
  area() { return 1 }
}
class Square extends Base implements Shape {
  size = 2
}
print(Square())
//> stderr
// 0408-missing-method.nc:8:7: error: class `Square` lacks method `scale` of interface `Shape` [NC0408]
//  8 | class Square extends Base implements Shape {
//    |       ^~~~~~
// 0408-missing-method.nc:3:3: note: asked for here
//  3 |   scale(factor)
//    |   ^~~~~
// 1 error
//> exit 1
