// super(...) runs the constructor above; without an own one it is inherited.
class A {
  constructor(x) { self.log = ["A" + x] }
}
class B extends A {
  constructor(x, y) {
    super(x)
    self.log.push("B" + y)
  }
}
class C extends B {}
class D extends C {
  extra = "field of D"
  constructor() {
    super(1, 2)
    self.log.push("D")
  }
}
print(B(1, 2).log, C(3, 4).log, D().log, D().extra)
//> stdout
// ["A1", "B2"] ["A3", "B4"] ["A1", "B2", "D"] field of D
