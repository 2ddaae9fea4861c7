// A constant holds its value; what it refers to may change.
const limit = 3
const xs = [1]
xs.push(2)
function f() {
  const inner = limit * 2
  return inner
}
print(limit, xs, f())
//> stdout
// 3 [1, 2] 6
