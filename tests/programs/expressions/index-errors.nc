// Outside of a list or string there is an IndexError; an index must be an int.
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
let xs = [1, 2]
print(kind(() => xs[2]))
print(kind(() => xs[-3]))
print(kind(() => ""[0]))
print(kind(() => xs["0"]))
print(kind(() => xs[1.5]))
print(kind(() => null[0]))
print(kind(() => { xs[2] = 1 }))
print(kind(() => { "abc"[0] = "x" }))
//> stdout
// IndexError
// IndexError
// IndexError
// TypeError
// TypeError
// TypeError
// IndexError
// TypeError
