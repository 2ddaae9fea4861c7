// A change in the body is seen by the step, and by the closure of its own iteration.
let fs = []
for (i = 0; i < 6; i++) {
  i += 1
  fs.push(() => i)
}
print(fs.map(f => f()))
//> stdout
// [1, 3, 5]
