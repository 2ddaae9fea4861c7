// Deep and branching recursion.
function ackermann(m, n) {
  if m == 0 { return n + 1 }
  if n == 0 { return ackermann(m - 1, 1) }
  return ackermann(m - 1, ackermann(m, n - 1))
}
print(ackermann(0, 5), ackermann(1, 5), ackermann(2, 5), ackermann(2, 20))
//> stdout
// 6 7 13 43
