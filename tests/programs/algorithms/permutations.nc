// All orders of a list.
function permutations(xs) {
  if xs.length == 0 { return [[]] }
  let result = []
  for (i, x in xs) {
    let rest = xs[:i] + xs[i + 1:]
    for (tail in permutations(rest)) { result.push([x] + tail) }
  }
  return result
}
print(permutations([1, 2, 3]))
print(permutations([1, 2, 3, 4, 5]).length)
//> stdout
// [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
// 120
