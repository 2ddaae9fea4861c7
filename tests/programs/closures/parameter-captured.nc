// Parameters can be captured and assigned.
function accumulator(total) {
  return n => {
    total += n
    return total
  }
}
let add = accumulator(100)
print(add(1), add(10))
//> stdout
// 101 111
