// Everything of std.math.
import "std.math"
print(math.pi, math.e, math.tau, math.infinity, math.nan)
print(math.abs(-3), math.abs(-2.5), math.sign(-7), math.sign(0), math.sign(2.5), math.sign(-0.5))
print(math.floor(2.7), math.floor(-2.1), math.ceil(2.1), math.round(2.5), math.round(-2.5), math.trunc(-2.9), math.floor(5))
print(math.min(3, 1.5, 2), math.max(1), math.max(1, 2, 3), math.clamp(5, 0, 3), math.clamp(-1, 0, 3), math.clamp(2, 0, 3))
print(math.sqrt(16), math.cbrt(8), math.pow(2, 10), math.exp(0), math.hypot(3, 4))
print(math.log(1), math.log(8, 2), math.log2(8), math.log10(1000))
print(math.sin(0), math.cos(0), math.tan(0), math.asin(0), math.acos(1), math.atan(0), math.atan2(0, 1))
print(math.sinh(0), math.cosh(0), math.tanh(0))
print(math.gcd(12, -18), math.lcm(4, 6), math.gcd(0, 0), math.lcm(0, 5))
print(math.isNan(math.nan), math.isNan(1), math.isFinite(math.infinity), math.isFinite(1))
math.seed(1)
let first = [math.random(), math.randomInt(0, 100)]
math.seed(1)
print(first == [math.random(), math.randomInt(0, 100)], first[0] >= 0 && first[0] < 1)
print((0..1000).map(() => math.randomInt(-2, 3)).unique().sorted())
function attempt(f) { try { print(f()) } catch (e) { print(e.type, e.message) } }
attempt(() => math.floor(1e300))
attempt(() => math.abs(-9223372036854775808))
attempt(() => math.sqrt("4"))
attempt(() => math.randomInt(5, 5))
attempt(() => math.clamp(1, 3, 2))
attempt(() => math.lcm(9223372036854775807, 2))
attempt(() => math.gcd(-9223372036854775808, 0))
print(math.sqrt(-1))
//> stdout
// 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
// 3 2.5 -1 0 1.0 -1.0
// 2 -3 3 3 -3 -2 5
// 1.5 1 3 3 0 2
// 4.0 2.0 1024.0 1.0 5.0
// 0.0 3.0 3.0 3.0
// 0.0 1.0 0.0 0.0 0.0 0.0 0.0
// 0.0 1.0 0.0
// 6 12 0 0
// true false false true
// true true
// [-2, -1, 0, 1, 2]
// OverflowError `floor`: the result does not fit into an int
// OverflowError `abs`: the result does not fit into an int
// TypeError `sqrt` expects a number, found a string
// ValueError `randomInt` expects a low bound below the high one
// ValueError `clamp`: the low bound is above the high one
// OverflowError `lcm`: the result does not fit into an int
// OverflowError `gcd`: the result does not fit into an int
// nan
