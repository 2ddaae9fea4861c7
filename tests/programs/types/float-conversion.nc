// An int becomes a float where one is wanted; never the other way.
struct P { x: float }
class C { v: float = 1 }
function f(x: float, y: float = 2) { return [x, y] }
print(f(1), P(3).x, C().v)
let c = C()
c.v = 9
print(c.v, typeOf(c.v))
function half() -> float { return 4 }
print(half())
let one = 1.0
try {
  let n: int = one
  print(n)
} catch (e) {
  print(e.type)
}
//> stdout
// [1.0, 2.0] 3.0 1.0
// 9.0 float
// 4.0
// TypeError
