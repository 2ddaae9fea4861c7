// The sieve of Eratosthenes: `noodlec run primes.nc [LIMIT]`.
import "std.io"

function primesBelow(limit: int) -> List<int> {
  let composite = set()
  let primes = []
  for (n in 2..limit) {
    if (n in composite) { continue }
    primes.push(n)
    for (multiple in range(n * n, limit, n)) { composite.add(multiple) }
  }
  return primes
}

let arguments = io.args()
let limit = arguments.length > 0 ? int(arguments[0]) : 50
print(primesBelow(limit))
