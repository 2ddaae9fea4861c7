// Calls that are inlined stand in stack traces as if they were calls.
let zero = 0
zero += 0
function divide(a, b) { return a /
    b }
function shifted(a) { return 1 +
    divide(a, zero) }
function twice(a) { return shifted(
    a) + shifted(a) }
function half(x: int): int { return x / 2 }
function quarter(x) { return half(half(
    x)) }
function text(x): string { return x }
function pick(a, b) {
  if a > b { return a }
  return b.missing
}
function later() { return early }
function show(f) {
  try { f() } catch (e) {
    print(e.type + ": " + e.message)
    for (line in e.stack) { print("    " + line) }
  }
}
show(() => twice(zero))
show(() => quarter("4"))
show(() => half(half(1.5)))
show(() => text(1))
show(() => pick(1, 2))
show(() => pick(zero, "x"))
show(() => later())
let early = 1
print(later())
function deep(n) { return n == 0 ? divide(n, n) : deep(n - 1) }
show(() => deep(60))
class Box {
  part() { return twice(3) }
}
show(() => Box().part())
