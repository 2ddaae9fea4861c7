struct Point {
  x: int
  sum() { return self.x }
}
interface Shape {
  area() { return 1 }
  name()
}
enum Color {
  Red, Green
  mix() { return 1 }
}
print(Point(1), Shape, Color.Red)
//> stderr
// 0219-method-outside-class.nc:3:3: error: a method with a body in a struct [NC0219]
//  3 |   sum() { return self.x }
//    |   ^~~
//   hint: only classes have methods with bodies
// 0219-method-outside-class.nc:6:3: error: a method with a body in an interface [NC0219]
//  6 |   area() { return 1 }
//    |   ^~~~
//   hint: only classes have methods with bodies
// 0219-method-outside-class.nc:11:3: error: a method with a body in an enum [NC0219]
//  11 |   mix() { return 1 }
//     |   ^~~
//   hint: only classes have methods with bodies
// 3 errors
//> exit 1
