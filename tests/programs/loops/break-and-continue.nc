// They mean the innermost loop.
for (i in 0..3) {
  for (j in 0..3) {
    if j == 1 { continue }
    if i == 1 { break }
    print(i, j)
  }
}
let n = 0
while true {
  n += 1
  if n % 2 == 0 { continue }
  if n > 7 { break }
  print(n)
}
//> stdout
// 0 0
// 0 2
// 2 0
// 2 2
// 1
// 3
// 5
// 7
