// What leaves a loop throws where and when it did before.
function show(f) {
  try { print(f()) } catch (e) {
    print(e.type + ": " + e.message)
    for (line in e.stack) { print("    " + line) }
  }
}
// The body does not run: nothing in it may be seen to be computed.
function zero(a, b) {
  let s = 0
  for (i = 0; i < 0; i++) { s += a / b + i }
  while s > 0 { s += a * "x" }
  for (x in []) { s += a % b }
  return s
}
show(() => zero(1, 0))
// The condition is computed before the body does anything.
function condition(n, seen) {
  let i = 0
  while i < n * 4611686018427387904 {
    seen.push(i)
    i += 1
    if i > 2 { break }
  }
  return seen
}
show(() => condition(1, []))
show(() => condition(3, []))
show(() => condition("x", []))
function second(n, a, i) {
  while a[i] < n * n { i += 1 }
  return i
}
show(() => second(2, [1, 2, 9], 0))
show(() => second("x", [1], 5))
show(() => second("x", [1], 0))
// In the body other things come first.
function body(a, b) {
  let seen = []
  try {
    for (i = 0; i < 3; i++) {
      seen.push(i)
      seen.push(a / b)
    }
  } catch (e) { seen.push(e.message) }
  return seen
}
show(() => body(1, 0))
show(() => body(6, 3))
function floats(x: float, n: int) {
  let s = 0.0
  for (i = 0; i < n; i++) {
    for (k = 0; k < n; k++) {
      s = s + x * 0.5 + (x + 1) ** 2
      if k == 1 { continue }
      s += x / 4 - x * 2
    }
    x = x + 1
    s += x ** 2
  }
  return s
}
show(() => floats(1.5, 3))
show(() => floats(2, 0))
let scale = 1.0
scale += 0.5
const FACTOR = scale * 2
function module_values(xs) {
  let s = 0.0
  for (x in xs) { s += x * FACTOR + FACTOR }
  return s
}
show(() => module_values([1, 2, 3]))
function changed_inside(n) {
  let s = 0
  let m = n
  while s < m * 2 {
    s += 1
    if s == 3 { m = 2 }
  }
  return [s, m]
}
show(() => changed_inside(5))
function fresh(n) {
  let s = 0.0
  for (i in 0..n) {
    let y = i * 0.5
    s += y * 2.0 + y * 2.0
  }
  return s
}
show(() => fresh(4))
function caught() {
  let r = []
  for (i in 0..3) {
    try {
      if i == 1 { throw Error("one") }
      r.push(i * i)
    } catch (e) { r.push(e.message + str(i * i)) } finally { r.push(i * i + 1) }
  }
  return r
}
show(caught)
//> stdout
// 0
// [0, 1, 2]
// OverflowError: 3 * 4611686018427387904 does not fit in 64 bits
//     condition (loop-invariants.nc:20:15)
//     <lambda> (loop-invariants.nc:28:12)
//     show (loop-invariants.nc:3:15)
//     loop-invariants.nc:28:1
// TypeError: `*` takes numbers, not a string and an int
//     condition (loop-invariants.nc:20:15)
//     <lambda> (loop-invariants.nc:29:12)
//     show (loop-invariants.nc:3:15)
//     loop-invariants.nc:29:1
// 2
// IndexError: index 5 is outside of a list of length 1
//     second (loop-invariants.nc:31:10)
//     <lambda> (loop-invariants.nc:35:12)
//     show (loop-invariants.nc:3:15)
//     loop-invariants.nc:35:1
// TypeError: `*` takes numbers, not a string and a string
//     second (loop-invariants.nc:31:18)
//     <lambda> (loop-invariants.nc:36:12)
//     show (loop-invariants.nc:3:15)
//     loop-invariants.nc:36:1
// [0, "division by zero"]
// [0, 2, 1, 2, 2, 2]
// 140.0
// 0.0
// 27.0
// [4, 2]
// 12.0
// [0, 1, "one1", 2, 4, 5]
