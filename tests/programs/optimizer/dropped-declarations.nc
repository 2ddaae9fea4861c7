// Functions, lambdas and classes in code that is left out: those behind them keep their places.
if false {
  function gone() { return () => gone() }
  class Gone { field = 1; method() { return (x) => x } }
  print(gone(), Gone())
}
function first() { return "first" }
function early() {
  return second()
  class Never { m() { return 1 } }
  let f = (a, b = 2) => a + b
  function second() { return third(() => "third") }
  function third(f) { return f() }
}
class Kept {
  name = "kept"
  constructor(n) { self.n = n; return; self.n = (() => 0)() }
  double() { if false { let f = () => 1; return f() }; return (() => self.n * 2)() }
}
let last = () => "last"
print(first(), early(), Kept(4).double(), Kept(1).name, last())
print(true ? last() : (() => first())(), [1, 2].map(x => x * 2))
//> stdout
// first third 8 kept last
// last [2, 4]
