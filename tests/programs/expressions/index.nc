// Negative indices count from the end.
let xs = [10, 20, 30]
print(xs[0], xs[2], xs[-1], xs[-3])
let s = "naïve"
print(s[0], s[2], s[-1], s.length)
let m = {a: 1}
print(m["a"], m["missing"])
xs[-1] = 99
print(xs)
//> stdout
// 10 30 30 10
// n ï e 5
// 1 null
// [10, 20, 99]
