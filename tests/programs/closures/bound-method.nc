// A method read without a call stays bound to its object.
class Counter {
  n = 0
  increase() {
    self.n += 1
    return self.n
  }
}
let c = Counter()
let step = c.increase
step()
step()
print(c.n)
let xs = []
let push = xs.push
push(1)
push(2)
print(xs)
//> stdout
// 2
// [1, 2]
