// An error that nobody catches: the trace has the places of the source.
function half(n) {
  if n % 2 != 0 { throw ValueError("odd: " + n) }
  return n / 2
}
function halves(ns) { return ns.map(n => half(n)) }
print(halves([2, 4]))
print(
  halves([8, 7]))
//> stdout
// [1, 2]
//> stderr
// ValueError: odd: 7
//     at half (uncaught.nc:3:19)
//     at <lambda> (uncaught.nc:6:42)
//     at halves (uncaught.nc:6:33)
//     at uncaught.nc:9:3
//> exit 70
