function f() {
  count = 1
  let count = 2
  return count
}
function g() {
  if f() > 1 { total += 1 }
  let total = 0
  return total
}
print(g())
