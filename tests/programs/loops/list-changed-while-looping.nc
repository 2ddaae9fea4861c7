// The loop goes on as long as there is a next element.
let xs = [1, 2, 3]
for (x in xs) {
  if x < 3 { xs.push(x + 10) }
}
print(xs)
let ys = [1, 2, 3, 4]
for (y in ys) {
  if y == 2 { ys.pop() }
}
print(ys)
//> stdout
// [1, 2, 3, 11, 12]
// [1, 2, 3]
