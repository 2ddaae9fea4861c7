// Indexing and slicing of lists, strings and maps.
let xs = [10, 20, 30, 40]
print(xs[0], xs[-1], xs[1:3], xs[:2], xs[2:], xs[:], xs[-2:], xs[3:1], xs[-99:99])
let s = "añb€c"
print(s[1], s[-1], s[1:3], s[3:], s[:-1], s[9:])
let m = {a: 1}
m["b"] = 2
xs[-1] = 99
xs[0] += 5
m["a"] *= 10
print(xs, m, m["none"], {1: {2: 3}}[1][2])
function attempt(f) { try { print(f()) } catch (e) { print(e.type, e.message) } }
attempt(() => xs[4])
attempt(() => xs[-5])
attempt(() => s[5])
attempt(() => xs["a"])
attempt(() => xs[1.0])
attempt(() => xs["a":])
attempt(() => { xs[9] = 1 })
attempt(() => { s[0] = "x" })
attempt(() => (0..5)[2])
//> stdout
// 10 40 [20, 30] [10, 20] [30, 40] [10, 20, 30, 40] [30, 40] [] [10, 20, 30, 40]
// ñ c ñb €c añb€ 
// [15, 20, 30, 99] {"a": 10, "b": 2} null 3
// IndexError index 4 is outside of a list of length 4
// IndexError index -5 is outside of a list of length 4
// IndexError index 5 is outside of a string of length 5
// TypeError the index of a list must be an int, not a string
// TypeError the index of a list must be an int, not a float
// TypeError a bound of a slice must be an int, not a string
// IndexError index 9 is outside of a list of length 4
// TypeError elements of a string cannot be assigned
// 2
