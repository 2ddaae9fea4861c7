// The standard modules, and conversions.
import "std.math"
import { floor, sqrt as root } from "std.math"
print(floor(2.7), root(16), math.max(3, 9, 4), math.abs(-5), math.pi > 3.14159)
print(int("42") + int(3.99), float("1.5"), str([1, "a", null]), bool(""), bool(null), int(true))
try { int("4x") } catch (ValueError e) { print(e.message) }
print((255).toString(16), (3.14159).toFixed(2), list("abc"), list(0..4), len("héllo"))
print(map([1, 2], x => x + 1), filter({1, 2, 3}, x => x > 1), reduce(1..5, (a, b) => a * b))
print(range(10, 0, -3).toList(), (2..9).has(5), range(0, 10, 4).length)
print({"b": 1, "a": 2}.entries().sorted((x, y) => x[0] < y[0] ? -1 : 1))
print({"a": 1}.merge({"b": 2}).map((v, k) => k + v), [1, [2, [3]]].flatten(), [4, 5].any(x => x > 4))
//> stdout
// 2 4.0 9 5 true
// 45 1.5 [1, "a", null] true false 1
// `4x` is not an integer
// ff 3.14 ["a", "b", "c"] [0, 1, 2, 3] 5
// [2, 3] [2, 3] 24
// [10, 7, 4, 1] true 3
// [["a", 2], ["b", 1]]
// {"a": "a1", "b": "b2"} [1, 2, [3]] true
