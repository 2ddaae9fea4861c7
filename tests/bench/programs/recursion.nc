// Calls within calls: Fibonacci, Ackermann, and the moves of Hanoi.
function fib(n) {
  if n < 2 { return n }
  return fib(n - 1) + fib(n - 2)
}

function ackermann(m, n) {
  if m == 0 { return n + 1 }
  if n == 0 { return ackermann(m - 1, 1) }
  return ackermann(m - 1, ackermann(m, n - 1))
}

function hanoi(n, from, to, spare) {
  if n == 0 { return 0 }
  return hanoi(n - 1, from, spare, to) + 1 + hanoi(n - 1, spare, to, from)
}

print(fib(29))
print(ackermann(2, 400))
print(hanoi(18, "a", "c", "b"))
