print(self)
function f() { return self.x }
f()
print(super.x())
//> stderr
// 0305-self-outside.nc:1:7: error: `self` outside a method [NC0305]
//  1 | print(self)
//    |       ^~~~
// 0305-self-outside.nc:2:23: error: `self` outside a method [NC0305]
//  2 | function f() { return self.x }
//    |                       ^~~~
// 0305-self-outside.nc:4:7: error: `super` outside a method [NC0305]
//  4 | print(super.x())
//    |       ^~~~~
// 3 errors
//> exit 1
