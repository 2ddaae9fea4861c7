class A {}
class B extends A {
  f() { super() }
  constructor() { super() }
}
print(B())
//> stderr
// 0306-super-call-outside.nc:3:9: error: `super(...)` outside a constructor [NC0306]
//  3 |   f() { super() }
//    |         ^~~~~
//   hint: call another method of the superclass as `super.name(...)`
// 1 error
//> exit 1
