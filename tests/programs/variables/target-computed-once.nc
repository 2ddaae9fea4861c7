// The object and the index of a compound assignment are computed once.
let calls = 0
let xs = [1, 2, 3]
function index() {
  calls += 1
  return 1
}
xs[index()] += 10
xs[index()]++
print(xs, calls)
function object() {
  calls += 1
  return xs
}
object()[0] -= 1
print(xs, calls)
//> stdout
// [1, 13, 3] 2
// [0, 13, 3] 3
