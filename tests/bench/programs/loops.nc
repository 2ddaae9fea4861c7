// Integer arithmetic in all kinds of loops: Collatz, greatest common divisors, perfect numbers.
function longest_collatz(limit) {
  let best = 0
  let start = 0
  for (i = 1; i < limit; i++) {
    let n = i
    let steps = 0
    while n != 1 {
      if n % 2 == 0 { n = n / 2 } else { n = 3 * n + 1 }
      steps += 1
    }
    if steps > best {
      best = steps
      start = i
    }
  }
  return start * 1000 + best
}

function sum_of_divisors(limit) {
  let sum = 0
  for (a = 1; a <= limit; a++) {
    for (b = 1; b <= limit; b++) {
      let x = a
      let y = b
      while y != 0 {
        let rest = x % y
        x = y
        y = rest
      }
      sum += x
    }
  }
  return sum
}

function perfect(limit) {
  let found = 0
  for n in 2..limit {
    let sum = 1
    let d = 2
    while d * d <= n {
      if n % d == 0 {
        sum += d
        if d != n / d { sum += n / d }
      }
      d += 1
    }
    if sum == n && n % 2 == 0 { found += n }
  }
  return found
}

print(longest_collatz(40000))
print(sum_of_divisors(500))
print(perfect(20000))
