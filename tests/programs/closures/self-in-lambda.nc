// Lambdas and functions in a method have the self of the method.
class Button {
  handlers = []
  label = "ok"
  constructor() {
    self.handlers.push(() => self.label)
    function named() { return self.label + "!" }
    self.handlers.push(named)
  }
}
let b = Button()
b.label = "cancel"
print(b.handlers.map(h => h()))
//> stdout
// ["cancel", "cancel!"]
