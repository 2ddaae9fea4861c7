// Structs with functions beside them.
struct Rational { top: int; bottom: int }
function gcd(a, b) { return b == 0 ? a : gcd(b, a % b) }
function rational(top, bottom) {
  let d = gcd(top, bottom)
  return Rational(top / d, bottom / d)
}
function add(a: Rational, b: Rational) -> Rational {
  return rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
}
let sum = rational(0, 1)
for (n in 1..11) { sum = add(sum, rational(1, n)) }
print(sum.top, sum.bottom, sum == Rational(7381, 2520))
//> stdout
// 7381 2520 true
