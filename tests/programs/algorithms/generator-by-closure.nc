// A stream of values from a closure; null at the end.
function take(stream, n) {
  let result = []
  for (i in 0..n) {
    let value = stream()
    if value == null { break }
    result.push(value)
  }
  return result
}
function fibonacci() {
  let a = 0
  let b = 1
  return () => {
    let result = a
    let sum = a + b
    a = b
    b = sum
    return result
  }
}
function of(xs) {
  let i = -1
  return () => {
    i += 1
    return i < xs.length ? xs[i] : null
  }
}
print(take(fibonacci(), 10), take(of(["a", "b"]), 5))
//> stdout
// [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] ["a", "b"]
