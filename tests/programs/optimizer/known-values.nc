// Variables that hold a constant: uses of it are the constant, but only where it has its value.
const DEBUG = false
const SIZE = 4
let unchanged = "u"
let changed = 1
const SCALE: float = 2
function area() { return SIZE * SIZE }
function log(text) { if DEBUG { print("debug " + text) } else { print("log " + text) } }
changed = 2
print(area(), SIZE + changed, unchanged + SIZE, SCALE, SCALE * SIZE, typeOf(SCALE))
log(unchanged)
function shadow(SIZE) { return SIZE }
print(shadow(9), (() => SIZE)())
function counted() {
  const STEP = 2
  let total = 0
  for (i in 0..3) { const TWICE = STEP * 2; total += TWICE }
  return () => total + STEP
}
print(counted()())
function early() { return use(); const LATE = 5; function use() { return LATE } }
try { print(early()) } catch (e) { print(e.type) }
try { print(uses_next()) } catch (e) { print(e.type) }
const NEXT = 3
function uses_next() { return NEXT }
print(uses_next())
if changed == 2 { maybe = 1 }
print(maybe)
{ const SIZE = "inner"; print(SIZE + SIZE) }
print(SIZE)
//> stdout
// 16 6 u4 2.0 8.0 float
// log u
// 9 4
// 14
// ReferenceError
// ReferenceError
// 3
// 1
// innerinner
// 4
