// Sorting: quicksort and heapsort written out, and the library with and without a function.
function random_list(count, seed) {
  let result = []
  let state = seed
  for (i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647
    result.push(state % 1000000)
  }
  return result
}

function quicksort(xs, low, high) {
  while low < high {
    let pivot = xs[(low + high) / 2]
    let i = low
    let j = high
    while i <= j {
      while xs[i] < pivot { i += 1 }
      while xs[j] > pivot { j -= 1 }
      if i <= j {
        let other = xs[i]
        xs[i] = xs[j]
        xs[j] = other
        i += 1
        j -= 1
      }
    }
    if j - low < high - i {
      quicksort(xs, low, j)
      low = i
    } else {
      quicksort(xs, i, high)
      high = j
    }
  }
}

function sift(xs, root, count) {
  let value = xs[root]
  while 2 * root + 1 < count {
    let child = 2 * root + 1
    if child + 1 < count && xs[child] < xs[child + 1] { child += 1 }
    if xs[child] <= value { break }
    xs[root] = xs[child]
    root = child
  }
  xs[root] = value
}

function heapsort(xs) {
  let count = xs.length
  for (i = count / 2 - 1; i >= 0; i--) { sift(xs, i, count) }
  for (i = count - 1; i > 0; i--) {
    let largest = xs[0]
    xs[0] = xs[i]
    xs[i] = largest
    sift(xs, 0, i)
  }
}

function digest(xs) {
  let sum = 0
  for (i = 0; i < xs.length; i++) { sum = (sum * 31 + xs[i]) % 1000000007 }
  return sum
}

let a = random_list(60000, 1)
quicksort(a, 0, a.length - 1)
print(digest(a))
let b = random_list(40000, 2)
heapsort(b)
print(digest(b))
let c = random_list(40000, 3)
c.sort()
print(digest(c))
let d = random_list(20000, 4)
d.sort((x, y) => y - x)
print(digest(d))
