// How many ways there are to place n queens.
function solutions(n) {
  let columns = set()
  let rising = set()
  let falling = set()
  function place(row) {
    if row == n { return 1 }
    let found = 0
    for (column in 0..n) {
      let up = row + column
      let down = row - column
      if column in columns || up in rising || down in falling { continue }
      columns.add(column)
      rising.add(up)
      falling.add(down)
      found += place(row + 1)
      columns.remove(column)
      rising.remove(up)
      falling.remove(down)
    }
    return found
  }
  return place(0)
}
for (n in 1..8) { print(n, solutions(n)) }
//> stdout
// 1 1
// 2 0
// 3 0
// 4 2
// 5 10
// 6 4
// 7 40
