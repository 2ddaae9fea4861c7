// Loops in loops with running totals.
let total = 0
for (i = 1; i <= 10; i++) {
  for (j = i; j <= 10; j++) { total += i * j }
}
print(total)
let rows = []
for (i in 1..4) {
  let row = []
  for (j in 1..4) { row.push(i * j) }
  rows.push(row)
}
print(rows)
//> stdout
// 1705
// [[1, 2, 3], [2, 4, 6], [3, 6, 9]]
