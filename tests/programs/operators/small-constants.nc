// Operators with a small constant on the right do the same as with a variable, errors included.
function say(f) {
  try { print(f()) } catch (e) { print(e.type + ": " + e.message) }
}
let n = 7
let f = 2.5
let s = "n"
let xs = [1, 2, 3]
let most = 9223372036854775807
let least = -9223372036854775808
print(n + 1, n - 1, n * 3, n / 2, n % 4, n + -128, n - 127, n * -1)
print(f + 1, f - 1, f * 3, f / 2, f % 2, f + -128, f / 0, f % 0)
print(s + 1, s + -1, xs[0], xs[2], xs[-1], "text"[1], "text"[-1], (3..9)[2], {5: "five"}[5], {5: 5}[6])
say(() => most + 1)
say(() => least - 1)
say(() => most * 2)
say(() => least / -1)
say(() => least % -1)
say(() => n / 0)
say(() => n % 0)
say(() => null + 1)
say(() => true - 1)
say(() => [] * 2)
say(() => ({}) / 2)
say(() => s % 2)
say(() => xs[3])
say(() => xs[-4])
say(() => n[0])
say(() => "abc"[3])
xs[0] = 10
xs[-1] = 30
let m = {}
m[1] = "one"
m[-1] = "minus one"
print(xs, m)
say(() => { xs[3] = 1 })
say(() => { s[0] = 1 })
say(() => { n[100] = 1 })
n += 1
n -= 2
n *= 100
n %= 127
n /= 5
xs[1] += 5
print(n, xs)
//> stdout
// 8 6 21 3 3 -121 -120 -7
// 3.5 1.5 7.5 1.25 0.5 -125.5 inf nan
// n1 n-1 1 3 3 e t 5 five null
// OverflowError: 9223372036854775807 + 1 does not fit in 64 bits
// OverflowError: -9223372036854775808 - 1 does not fit in 64 bits
// OverflowError: 9223372036854775807 * 2 does not fit in 64 bits
// OverflowError: -9223372036854775808 / -1 does not fit in 64 bits
// 0
// DivisionError: division by zero
// DivisionError: division by zero
// TypeError: `+` takes numbers, not null and an int
// TypeError: `-` takes numbers, not a bool and an int
// TypeError: `*` takes numbers, not a list and an int
// TypeError: `/` takes numbers, not a map and an int
// TypeError: `%` takes numbers, not a string and an int
// IndexError: index 3 is outside of a list of length 3
// IndexError: index -4 is outside of a list of length 3
// TypeError: an int cannot be indexed
// IndexError: index 3 is outside of a string of length 3
// [10, 2, 30] {1: "one", -1: "minus one"}
// IndexError: index 3 is outside of a list of length 3
// TypeError: elements of a string cannot be assigned
// TypeError: elements of an int cannot be assigned
// 18 [10, 7, 30]
