// Conway's game of life on a set of structs.
struct Cell { x: int; y: int }
function step(alive) {
  let neighbours = {}
  for (cell in alive) {
    for (dx in -1..2) {
      for (dy in -1..2) {
        if dx == 0 && dy == 0 { continue }
        let near = Cell(cell.x + dx, cell.y + dy)
        neighbours[near] = neighbours.get(near, 0) + 1
      }
    }
  }
  let next = set()
  for (cell, count in neighbours) {
    if count == 3 || count == 2 && cell in alive { next.add(cell) }
  }
  return next
}
function show(alive) {
  for (y in 0..5) {
    let line = ""
    for (x in 0..5) { line += Cell(x, y) in alive ? "#" : "." }
    print(line)
  }
}
let glider = set([Cell(1, 0), Cell(2, 1), Cell(0, 2), Cell(1, 2), Cell(2, 2)])
for (i in 0..4) { glider = step(glider) }
show(glider)
let blinker = set([Cell(1, 0), Cell(1, 1), Cell(1, 2)])
print(step(blinker) == set([Cell(0, 1), Cell(1, 1), Cell(2, 1)]), step(step(blinker)) == blinker)
//> stdout
// .....
// ..#..
// ...#.
// .###.
// .....
// true true
