// break and continue mean the innermost loop.
let found = []
for (i in 1..4) {
  for (j in 1..4) {
    if j == i { continue }
    if j > 2 { break }
    found.push(str(i) + j)
  }
  let k = 0
  while true { k += 1; if k == i { break } }
  found.push(k)
}
print(found)
function primes(limit) {
  let sieve = []
  for (i in 0..limit) { sieve.push(true) }
  let result = []
  for (p in 2..limit) {
    if !sieve[p] { continue }
    result.push(p)
    for (q = p * p; q < limit; q += p) { sieve[q] = false }
  }
  return result
}
print(primes(40))
//> stdout
// ["12", 1, "21", 2, "31", "32", 3]
// [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
