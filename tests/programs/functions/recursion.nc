// Recursion in several shapes.
function factorial(n) { return n < 2 ? 1 : n * factorial(n - 1) }
function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
function gcd(a, b) { return b == 0 ? a : gcd(b, a % b) }
function power(base, exponent) {
  if exponent == 0 { return 1 }
  let half = power(base, exponent / 2)
  return exponent % 2 == 0 ? half * half : half * half * base
}
print(factorial(20), fibonacci(20), gcd(1071, 462), power(3, 13))
let depth = 0
function deep(n) { return n == 0 ? 0 : 1 + deep(n - 1) }
depth = deep(1000)
print(depth)
//> stdout
// 2432902008176640000 6765 21 1594323
// 1000
