// Primes by the sieve of Eratosthenes.
function primes(limit) {
  let composite = []
  for (i in 0..limit + 1) { composite.push(false) }
  let result = []
  for (i = 2; i <= limit; i++) {
    if composite[i] { continue }
    result.push(i)
    for (j = i * i; j <= limit; j += i) { composite[j] = true }
  }
  return result
}
print(primes(50))
print(primes(10000).length)
//> stdout
// [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
// 1229
