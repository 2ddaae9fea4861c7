// The initial value of a field is computed for each instance.
let made = 0
class Box {
  items = []
  id = next()
}
function next() {
  made += 1
  return made
}
let a = Box()
let b = Box()
a.items.push(1)
print(a.items, b.items, a.id, b.id)
//> stdout
// [1] [] 1 2
