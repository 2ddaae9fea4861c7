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
show(() => half(half(zero + 1.5)))
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
//> stdout
// DivisionError: division by zero
//     divide (inlined-traces.nc:4:34)
//     shifted (inlined-traces.nc:7:5)
//     twice (inlined-traces.nc:8:28)
//     <lambda> (inlined-traces.nc:25:12)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:25:1
// TypeError: argument `x` takes int, not a string
//     half (inlined-traces.nc:10:15)
//     quarter (inlined-traces.nc:11:35)
//     <lambda> (inlined-traces.nc:26:12)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:26:1
// TypeError: argument `x` takes int, not a float
//     half (inlined-traces.nc:10:15)
//     <lambda> (inlined-traces.nc:27:17)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:27:1
// TypeError: the result takes string, not an int
//     text (inlined-traces.nc:13:28)
//     <lambda> (inlined-traces.nc:28:12)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:28:1
// TypeError: an int has no member `missing`
//     pick (inlined-traces.nc:16:12)
//     <lambda> (inlined-traces.nc:29:12)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:29:1
// TypeError: `>` cannot compare an int with a string
//     pick (inlined-traces.nc:15:8)
//     <lambda> (inlined-traces.nc:30:12)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:30:1
// ReferenceError: `early` is used before its declaration ran
//     later (inlined-traces.nc:18:27)
//     <lambda> (inlined-traces.nc:31:12)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:31:1
// 1
// DivisionError: division by zero
//     divide (inlined-traces.nc:4:34)
//     deep (inlined-traces.nc:34:36)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     deep (inlined-traces.nc:34:51)
//     ... 16 more
//     inlined-traces.nc:35:1
// DivisionError: division by zero
//     divide (inlined-traces.nc:4:34)
//     shifted (inlined-traces.nc:7:5)
//     twice (inlined-traces.nc:8:28)
//     Box.part (inlined-traces.nc:37:19)
//     <lambda> (inlined-traces.nc:39:18)
//     show (inlined-traces.nc:20:9)
//     inlined-traces.nc:39:1
