// Matrices as lists of lists.
function multiply(a, b) {
  let result = []
  for (row in a) {
    let line = []
    for (j in 0..b[0].length) {
      let sum = 0
      for (k, x in row) { sum += x * b[k][j] }
      line.push(sum)
    }
    result.push(line)
  }
  return result
}
function power(m, n) {
  let result = [[1, 0], [0, 1]]
  while n > 0 {
    if n % 2 == 1 { result = multiply(result, m) }
    m = multiply(m, m)
    n /= 2
  }
  return result
}
print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(power([[1, 1], [1, 0]], 30)[0][1])
//> stdout
// [[19, 22], [43, 50]]
// 832040
