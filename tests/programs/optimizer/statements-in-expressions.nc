// Statements inside expressions may assign what was read before them.
function pair(a, b) { return [a, b] }
function arguments(n) {
  return pair(n, if n > 0 {
    n = 5
    n + 1
  } else { 0 })
}
print(arguments(1), arguments(0))
function between(n) {
  let x = n * 2 + 1
  let y = (n * 2 + 1) + (if x > 4 {
    n = 10
    n * 2
  } else { n * 3 + 1 }) + (n * 2 + 1)
  return [x, y, n * 3 + 1]
}
print(between(1), between(2))
function loops(xs, n) {
  let s = []
  for (x in xs) {
    s.push(match (x) {
      case 0 => n * 2 + 1,
      case 1 => {
        n += 1
        n * 2 + 1
      },
      case y when y > n * 2 + 1 => {
        if y > 50 { break }
        n * 2 + y
      },
      case _ => if x < 0 { continue } else { n * 2 + 1 }
    } + (n * 2 + 1))
  }
  return s
}
print(loops([0, 1, 2, 40, -1, 1, 60, 1], 2))
function piped(x) { return x |> (y => y * 2 + 1) |> twice }
function twice(x) { return "${x}${x}" }
print(piped(3), twice("a"), [...pair(1, 2), ...pair(twice(1), 4)])
//> edition 1.1
//> stdout
// [1, 6] [0, 0]
// [3, 10, 4] [5, 46, 31]
// [10, 14, 14, 53, 18]
// 77 aa [1, 2, "11", 4]
