// Sorting by hand, checked against the library.
function quicksort(xs) {
  if xs.length < 2 { return xs }
  let pivot = xs[xs.length / 2]
  let less = xs.filter(x => x < pivot)
  let equal = xs.filter(x => x == pivot)
  let greater = xs.filter(x => x > pivot)
  return quicksort(less) + equal + quicksort(greater)
}
let xs = [3, 6, 1, 8, 2, 9, 2]
print(quicksort(xs), quicksort(xs) == xs.sorted(), xs)
let seed = 42
function random() {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed
}
let many = []
for (i in 0..1000) { many.push(random()) }
print(quicksort(many) == many.sorted())
//> stdout
// [1, 2, 2, 3, 6, 8, 9] true [3, 6, 1, 8, 2, 9, 2]
// true
