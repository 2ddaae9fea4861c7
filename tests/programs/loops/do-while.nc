// The body runs at least once.
let n = 0
do { n += 1 } while n < 3
print(n)
do { print("once") } while false
do {
  n -= 1
  if n == 1 { continue }
  if n < 0 { break }
  print("n is", n)
} while (true)
//> stdout
// 3
// once
// n is 2
// n is 0
