// Values that are computed again are kept only while they cannot have changed.
function reassigned(a, b) {
  let x = a * b + 1
  a = a + 1
  let y = a * b + 1
  b += 1
  return [x, y, a * b + 1, a * b + 1]
}
print(reassigned(2, 3))

function branches(a, b, c) {
  let r = []
  if c { r.push(a * b) }
  r.push(a * b)
  if c { a = 10 }
  r.push(a * b)
  let t = c && a * b > 3
  return [r, t, a * b > 3, c ? a * b : a + b, a + b]
}
print(branches(1, 2, true), branches(1, 2, false))

function loops(n) {
  let s = 0
  let i = 0
  while i * 2 < n {
    s += i * 2
    i += 1
    s += i * 2
    if i == 3 { continue }
    s += n * 2
  }
  for (k = 0; k < n * 2; k++) { s += n * 2 + k * k - k * k }
  do { i -= 1; s += i * i } while i * i > 1
  for (x in 0..n) { s += x * n + x * n }
  return s
}
print(loops(0), loops(5))

// Before a loop the variables had other values than in its second round.
function before_loop(i, n) {
  let d = i * 2
  let s = [d]
  while n > 0 {
    s.push(i * 2 + 1)
    i += 1
    n -= 1
  }
  let x = i * 3
  for (k = 0; k < 2; k++) {
    s.push(i * 3 + 1)
    x = 0
    s.push(x + i * 3)
  }
  let y = n - i
  y += 1
  return [s, y, n - i + 1]
}
print(before_loop(1, 3))

// Changing values are looked at again.
function lists(xs, i) {
  let before = xs[i] + xs[i]
  xs[i] = 10
  let after = xs[i] + xs[i]
  xs.push(1)
  let same = xs == [1, 10, 3]
  xs.pop()
  return [before, after, same, xs == [1, 10, 3], "" + xs, "" + xs]
}
print(lists([1, 2, 3], 1))
function joined(a, b) {
  let x = a + b
  let y = a + b
  x.push(0)
  return [x, y]
}
print(joined([1], [2]))
function texts(xs) {
  let x = "" + xs
  xs.push(2)
  return [x, "" + xs]
}
print(texts([1]))

// Closures keep their variables; what they assign is never kept.
function closures(n) {
  let total = 1
  let add = () => { total += n * n }
  let a = total * 2
  add()
  let b = total * 2
  let fs = []
  for (i in 0..2) { fs.push(() => i * i + n * n) }
  return [a, b, fs[0]() + fs[1](), n * n + n * n]
}
print(closures(3))
let shared = 1
function bump() {
  shared += 1
  return shared
}
function watch() { return [shared * 2, bump(), shared * 2] }
print(watch())

// NaN, zero of both signs, and what is equal but not the same.
function floats(x, y) { return [x / y, x / y, !(x / y == x / y), !(x / y < 1.0), x * y == y * x] }
print(floats(0.0, 0.0), floats(1.0, 0.0), floats(-0.0, 2.0))
function mixed(a) { return [a * 2, a * 2.0, a * 2] }
print(mixed(3))
//> stdout
// [7, 10, 13, 13]
// [[2, 2, 20], true, true, 20, 12] [[2, 2], false, false, 3, 3]
// 1 243
// [[2, 3, 5, 7, 13, 12, 13, 12], -3, -3]
// [4, 20, false, true, "[1, 10, 3]", "[1, 10, 3]"]
// [[1, 2, 0], [1, 2]]
// ["[1]", "[1, 2]"]
// [2, 20, 19, 18]
// [2, 2, 4]
// [nan, nan, true, true, true] [inf, inf, false, true, true] [-0.0, -0.0, false, false, true]
// [6, 6.0, 6]
