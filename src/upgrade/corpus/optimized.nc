// What an optimizer folds, drops, keeps or inlines must not change what a program does.
const LIMIT = 10, NAME = "lim" + "it"
function small(x) { return x + LIMIT }
function noted(x) { print("noted", x); return x }
print(2 * 3 + 4, NAME + ":" + LIMIT, small(1) + small(2), !true == false)
if false { print("never") } else { print("always") }
while false { noted("never") }
noted(1) + noted(2) * noted(3)
let unused = noted("kept")
let xs = [noted(1), noted(2)], i = 0
xs[noted(0)] += noted(10)
print(xs)
function bump() { i += 1; return i }
print(bump() + bump() * bump(), i, bump() == 4 && bump() == 5)
function early(n) { return n; print("behind") }
print(early(3), 1 < 2 ? noted("yes") : noted("no"))
try { print(1 / 0) } catch (DivisionError e) { print("not folded away") }
try { noted(9223372036854775807) + 1 } catch (OverflowError e) { print(e.type) }
let total = 0
for (a in 0..50) { let square = LIMIT * LIMIT; total += square + a - a % 7 }
print(total, 0.1 + 0.2 == 0.3, 1.0 * 0 == -0.0, "a" + 1 + 2, 1 + 2 + "a")
function swap(pair) { let t = pair[0]; pair[0] = pair[1]; pair[1] = t; return pair }
print(swap([1, 2]), (x => x * x)(noted(7)), [1, 2, 3].map(x => small(x)).sum())
class Meter { value = 0; get() { return self.value }; add(n) { self.value += n; return self } }
let meter = Meter()
for (k in 0..5) { meter.add(k).add(meter.get()) }
print(meter.get())
//> stdout
// 10 limit:10 23 true
// always
// noted 1
// noted 2
// noted 3
// noted kept
// noted 1
// noted 2
// noted 0
// noted 10
// [11, 2]
// 7 3 true
// noted yes
// 3 yes
// not folded away
// noted 9223372036854775807
// OverflowError
// 6078 false true a12 3a
// noted 7
// [2, 1] 49 36
// 52
