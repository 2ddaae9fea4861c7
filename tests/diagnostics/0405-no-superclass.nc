class Circle {
  name() { return "circle, " + super.name() }
  constructor() { super() }
}
print(Circle().name())
//> stderr
// 0405-no-superclass.nc:2:32: error: `super` in class `Circle`, which extends no other class [NC0405]
//  2 |   name() { return "circle, " + super.name() }
//    |                                ^~~~~
// 0405-no-superclass.nc:3:19: error: `super` in class `Circle`, which extends no other class [NC0405]
//  3 |   constructor() { super() }
//    |                   ^~~~~
// 2 errors
//> exit 1
