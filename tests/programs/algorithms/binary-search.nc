// Where a value stands in a sorted list.
function search(xs, wanted) {
  let low = 0
  let high = xs.length
  while low < high {
    let middle = (low + high) / 2
    if xs[middle] < wanted { low = middle + 1 } else { high = middle }
  }
  return low < xs.length && xs[low] == wanted ? low : -1
}
let xs = [1, 3, 5, 7, 9, 11]
print(search(xs, 7), search(xs, 1), search(xs, 11), search(xs, 4), search([], 1))
//> stdout
// 3 0 5 -1 -1
