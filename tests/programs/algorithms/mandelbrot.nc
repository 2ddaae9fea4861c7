// Floats in nested loops.
for (y = -1.0; y <= 1.0; y += 0.5) {
  let line = ""
  for (x = -2.0; x <= 0.5; x += 0.25) {
    let a = 0.0
    let b = 0.0
    let n = 0
    while n < 20 && a * a + b * b <= 4 {
      let t = a * a - b * b + x
      b = 2 * a * b + y
      a = t
      n += 1
    }
    line += n == 20 ? "#" : "."
  }
  print(line)
}
//> stdout
// ........#..
// ......####.
// ##########.
// ......####.
// ........#..
