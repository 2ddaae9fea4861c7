// Lists: a sieve, the product of matrices, what can be packed into a bag, a queue.
function primes(limit) {
  let composite = []
  for (i = 0; i <= limit; i++) { composite.push(false) }
  let count = 0
  for (i = 2; i <= limit; i++) {
    if !composite[i] {
      count += 1
      for (j = i * i; j <= limit; j += i) { composite[j] = true }
    }
  }
  return count
}

function matrix(size, seed) {
  let rows = []
  for (i = 0; i < size; i++) {
    let row = []
    for (j = 0; j < size; j++) { row.push((i * size + j * seed) % 10) }
    rows.push(row)
  }
  return rows
}

function product(a, b) {
  let size = a.length
  let result = []
  for (i = 0; i < size; i++) {
    let from = a[i]
    let row = []
    for (j = 0; j < size; j++) {
      let sum = 0
      for (k = 0; k < size; k++) { sum += from[k] * b[k][j] }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

function knapsack(items, room) {
  let best = []
  for (i = 0; i <= room; i++) { best.push(0) }
  for (i = 0; i < items; i++) {
    let weight = i % 13 + 3
    let value = i * 7 % 31 + 1
    for (j = room; j >= weight; j--) {
      let other = best[j - weight] + value
      if other > best[j] { best[j] = other }
    }
  }
  return best[room]
}

print(primes(600000))
let c = product(matrix(90, 3), matrix(90, 7))
print(c[0][0], c[17][42], c[89][89])
print(knapsack(200, 3000))
