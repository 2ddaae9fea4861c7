// `|>` passes a value on. It is looser than `..` and tighter than a comparison.
function double(x) { return x * 2 }
function sum(xs) { return xs.reduce((a, b) => a + b, 0) }
function trace(text, v) { print(text); return v }
print(3 |> double, 3 |> double |> double, 1 + 2 |> double)
print(0..5 |> list |> sum, 3 |> double == 6, 3 |> double < 7 && 4 |> double > 7)
print(5 |> (x => x + 1), 5 |> (x => (y => x - y))(9))
// The value is computed before the function.
trace("value", 1) |> trace("function", double) |> print
let methods = {twice: double}
print(4 |> methods["twice"], [1, 2, 3] |> sum |> str)
[1, 2, 3]
  |> (xs => xs.map(double))
  |> sum
  |> print
class Adder {
  constructor(n) { self.n = n }
  add(x) { return self.n + x }
}
let adder = Adder(10)
print(1 |> adder.add)
print((3 |> double) * 2, -2 |> double, !(0 |> bool))
try { 1 |> 2 } catch (TypeError e) { print(e.message) }
//> edition 1.1
//> stdout
// 6 12 6
// 10 true true
// 6 4
// value
// function
// 2
// 8 6
// 12
// 11
// 12 -4 false
// an int cannot be called
