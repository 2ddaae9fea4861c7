// An error leaves many calls and runs every finally on its way.
let log = []
function deep(n) {
  try {
    if n == 0 { throw Error("bottom") }
    deep(n - 1)
  } finally {
    log.push(n)
  }
}
try {
  deep(5)
} catch (e) {
  print(e.message, log)
}
//> stdout
// bottom [0, 1, 2, 3, 4, 5]
