// Branches, loops of each kind, jumps out of them, conditions with side effects.
function sign(n) { if n < 0 { return "negative" } elif n == 0 { return "zero" } else { return "positive" } }
for (n in [-3, 0, 4]) { print(n, sign(n)) }
let calls = []
function said(value) { calls.push(value); return value }
if said(false) && said(true) || said(1) { print("taken", calls) }
print(said(0) ? "truthy" : "falsy", null || "instead", said(null) && said(2))
let n = 27, steps = 0
while n != 1 { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps += 1 }
print(steps)
do { steps -= 10 } while steps > 5
print(steps)
let found = null
for (a = 1; a < 30 && found == null; a++) {
  for (b = a; b < 30; b++) {
    if b == a { continue }
    if a + b > 35 { break }
    if a * a + b * b == 25 * 25 { found = [a, b]; break }
  }
}
print(found)
for (i = 0, j = 10; i < j; i += 2, j--) { if i == 4 { continue }; print(i, j) }
function first_over(limit) { for (x in 0..1000) { if x * x > limit { return x } }; return null }
print(first_over(500), first_over(10_000_000))
let sieve = (0..50).map(i => i > 1)
for (i = 2; i * i < 50; i++) { if sieve[i] { for (k = i * i; k < 50; k += i) { sieve[k] = false } } }
print((0..50).filter(i => sieve[i]))
{ let n = "inner"; print(n) }
print(n)
//> stdout
// -3 negative
// 0 zero
// 4 positive
// taken [false, 1]
// truthy instead null
// 111
// 1
// [7, 24]
// 0 10
// 2 9
// 6 7
// 23 null
// [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
// inner
// 1
