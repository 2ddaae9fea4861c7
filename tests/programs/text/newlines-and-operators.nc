// A line that begins with a binary operator goes on with the one before.
let a = 1
  + 2
  - 4
let b = a < 0
  ? "negative"
  : "positive"
let c = true
  && false
  || true
print(a, b, c)
let d = 10 -
  3
print(d)
print([1,
  2
  , 3])
//> stdout
// -1 negative true
// 7
// [1, 2, 3]
