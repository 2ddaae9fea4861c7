// Static fields and methods belong to the class; self is the class there.
class Counter {
  static made = 0
  static names = []
  constructor(name) {
    Counter.made += 1
    Counter.names.push(name)
  }
  static reset() {
    self.made = 0
    self.names = []
  }
  static of(...names) { return names.map(name => self(name)) }
}
Counter("a")
Counter.of("b", "c")
print(Counter.made, Counter.names)
Counter.reset()
print(Counter.made, Counter.names)
//> stdout
// 3 ["a", "b", "c"]
// 0 []
