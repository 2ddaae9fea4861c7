// Parameters, catch variables and self can be captured, and changed.
function f(a, b = () => a) { a += 1; return [b(), a] }
print(f(1))
function g(...rest) { return () => { rest.push(0); return rest } }
let h = g(1, 2)
h()
print(h())
let caught
try { throw "oops" } catch (e) { caught = () => e.message }
print(caught())
class C {
  constructor(n) { self.n = n }
  adder() { return x => { self.n += x; return self.n } }
}
let c = C(1)
let add = c.adder()
add(2)
print(add(3), c.n)
//> stdout
// [2, 2]
// [1, 2, 0, 0]
// oops
// 6 6
