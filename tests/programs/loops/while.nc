// The condition is asked before each round.
let n = 0
while n < 3 { n += 1 }
print(n)
while false { print("never") }
while (n > 0) {
  n -= 1
  if n == 1 { continue }
  print(n)
}
//> stdout
// 3
// 2
// 0
