// Ranges are compared by the ints they give; an object is equal to itself whatever it holds.
print((0..0) == (5..5), range(0, 3, 2) == range(0, 4, 2), (0..1) == range(0, -1, -1), (3..1) == (7..7))
print((0..3) == (0..4), (0..3) == (1..4), range(0, 4, 2) == range(0, 4, 3), [0..0] == [9..9])
import "std.math"
let xs = [math.nan]
let copy = [math.nan]
print(math.nan == math.nan, xs == xs, xs == copy, [xs] == [xs], {a: math.nan} == {a: math.nan})
let keys = {1}
keys.add(math.nan)
keys.add(math.nan)
print(keys.length)
//> stdout
// true true true true
// false false false true
// false true false true false
// 2
