// An error in a constructor leaves no instance behind.
class Positive {
  constructor(n) {
    if n <= 0 { throw ValueError("not positive") }
    self.n = n
  }
}
let p = Positive(3)
try {
  p = Positive(-1)
} catch (e) {
  print(e.message)
}
print(p.n)
//> stdout
// not positive
// 3
