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
// 0219-method-outside-class.nc:11:6: error: enum cases with values came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  11 |   mix() { return 1 }
//     |      ^
//   hint: run `noodlec upgrade lexer@^1.1.0 parser@^1.1.0`
// 0219-method-outside-class.nc:11:9: error: expected the end of the member, found `{` [NC0201]
//  11 |   mix() { return 1 }
//     |         ^
// 4 errors
//> exit 1
