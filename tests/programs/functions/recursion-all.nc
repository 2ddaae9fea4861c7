// Direct, mutual and deep recursion.
function factorial(n) { return n < 2 ? 1 : n * factorial(n - 1) }
function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) }
function ackermann(m, n) {
  if m == 0 { return n + 1 }
  if n == 0 { return ackermann(m - 1, 1) }
  return ackermann(m - 1, ackermann(m, n - 1))
}
function depth(n) { return n == 0 ? 0 : 1 + depth(n - 1) }
function hanoi(n, from, to, via) { return n == 0 ? 0 : hanoi(n - 1, from, via, to) + 1 + hanoi(n - 1, via, to, from) }
print(factorial(20), fib(20), ackermann(2, 3), depth(10000), hanoi(10, "a", "b", "c"))
//> stdout
// 2432902008176640000 6765 9 10000 1023
