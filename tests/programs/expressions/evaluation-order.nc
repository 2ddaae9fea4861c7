// Operands are computed from left to right.
function say(value) {
  print(value)
  return value
}
print(say(1) + say(2) * say(3))
let xs = [say("a"), say("b")]
xs[say(0)] = say("value")
print(xs)
function f(a, b) { return a + b }
print(f(say("x"), say("y")))
//> stdout
// 1
// 2
// 3
// 7
// a
// b
// 0
// value
// ["value", "b"]
// x
// y
// xy
