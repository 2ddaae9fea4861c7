// A closure keeps a map of results.
let computed = 0
function memoize(f) {
  let known = {}
  return n => {
    if !(n in known) { known[n] = f(n) }
    return known[n]
  }
}
let square = memoize(n => {
  computed += 1
  return n * n
})
print(square(4), square(4), square(5), computed)
//> stdout
// 16 16 25 2
