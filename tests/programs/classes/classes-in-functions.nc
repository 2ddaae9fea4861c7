// Classes are values: made in functions, passed on, extended.
function makeClass(factor) {
  class Scaler {
    scale(x) { return x * factor }
  }
  return Scaler
}
let Double = makeClass(2)
let Triple = makeClass(3)
print(Double().scale(5), Triple().scale(5), Double == Triple)
function mixin(Base) {
  class Extended extends Base { more() { return "more " + self.scale(1) } }
  return Extended
}
print(mixin(Triple)().more())
let classes = [Double, Triple]
print(classes.map(C => C().scale(1)))
//> stdout
// 10 15 false
// more 3
// [2, 3]
