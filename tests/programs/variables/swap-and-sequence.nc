// Values move between variables.
let a = 1
let b = 2
let t = a
a = b
b = t
print(a, b)
let xs = [1, 2, 3]
let u = xs[0]
xs[0] = xs[2]
xs[2] = u
print(xs)
//> stdout
// 2 1
// [3, 2, 1]
