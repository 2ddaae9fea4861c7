// Elements of any type, a trailing comma, over several lines.
let xs = [
  1,
  "two",
  [3.0, null],
  true,
]
print(xs, xs.length)
print([], [[]], [[], [1]])
let ys = [xs[0], xs[1]]
ys[0] = 10
print(xs[0], ys)
//> stdout
// [1, "two", [3.0, null], true] 4
// [] [[]] [[], [1]]
// 1 [10, "two"]
