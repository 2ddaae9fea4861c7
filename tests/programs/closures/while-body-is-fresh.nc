// A variable declared in the body of a loop is new each time round.
let fs = []
let i = 0
while i < 3 {
  let square = i * i
  fs.push(() => square)
  i += 1
}
print(fs.map(f => f()))
//> stdout
// [0, 1, 4]
