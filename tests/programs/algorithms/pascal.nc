// Pascal's triangle.
let row = [1]
for (i in 0..6) {
  print(row.join(" "))
  let next = [1]
  for (j in 1..row.length) { next.push(row[j - 1] + row[j]) }
  next.push(1)
  row = next
}
//> stdout
// 1
// 1 1
// 1 2 1
// 1 3 3 1
// 1 4 6 4 1
// 1 5 10 10 5 1
