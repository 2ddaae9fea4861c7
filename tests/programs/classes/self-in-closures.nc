// Lambdas and functions inside a method have its self.
class Button {
  constructor(label) { self.label = label; self.clicks = 0 }
  handler() { return () => { self.clicks += 1; return self.label + self.clicks } }
  nested() {
    function inner() { return () => self.label }
    return inner()()
  }
}
let b = Button("ok")
let h = b.handler()
h()
print(h(), b.clicks, b.nested())
//> stdout
// ok2 2 ok
