// A class may be declared in a function and use its variables.
function counterClass(step) {
  class Counter {
    n = 0
    next() {
      self.n += step
      return self.n
    }
  }
  return Counter
}
let ByTwo = counterClass(2)
let ByTen = counterClass(10)
let a = ByTwo()
let b = ByTen()
a.next()
print(a.next(), b.next(), ByTwo == ByTen)
//> stdout
// 4 10 false
