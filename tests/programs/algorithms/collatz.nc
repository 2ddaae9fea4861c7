// The longest chain below a limit.
let lengths = {(1): 1}
function length(n) {
  let steps = []
  while !(n in lengths) {
    steps.push(n)
    n = n % 2 == 0 ? n / 2 : 3 * n + 1
  }
  let count = lengths[n]
  for (step in steps.reversed()) {
    count += 1
    lengths[step] = count
  }
  return count
}
let best = 1
for (n in 1..1000) {
  if length(n) > length(best) { best = n }
}
print(best, length(best), length(27))
//> stdout
// 871 179 112
