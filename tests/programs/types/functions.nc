// Function types accept what can be called.
function apply(f: (int) -> int, n: int) -> int { return f(n) }
print(apply(x => x + 1, 4))
class Wrapper { constructor(n) { self.n = n } }
let make: (int) -> Wrapper = Wrapper
print(make(3).n)
let number = 5
try {
  apply(number, 1)
} catch (e) {
  print(e.type)
}
//> stdout
// 5
// 3
// TypeError
