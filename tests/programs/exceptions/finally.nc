// finally runs however the try is left, and what it does itself comes first.
let log = []
function returns() { try { return "value" } finally { log.push("a") } }
function overrides() { try { return 1 } finally { return 2 } }
function swallows() { try { throw "x" } finally { return "swallowed" } }
function replaces() { try { throw "first" } finally { throw "second" } }
function loops() {
  let out = []
  for (i in 0..4) {
    try {
      if i == 1 { continue }
      if i == 3 { break }
      out.push(i)
    } finally { out.push("f" + i) }
  }
  return out
}
function nested() {
  try {
    try { return log.push("in") } finally { log.push("b") }
  } finally { log.push("c") }
}
function fromCatch() { try { throw "a" } catch (e) { return e.message } finally { log.push("d") } }
function valueBefore() { let x = 1; try { return x } finally { x = 2 } }
print(returns(), overrides(), swallows(), loops())
try { replaces() } catch (e) { print(e.message) }
nested()
print(fromCatch(), valueBefore(), log)
function breaksOut() { while true { try { return "r" } finally { break } } return "after" }
print(breaksOut())
try { try { throw "t" } finally { log.clear() } } catch (e) { print(e.message, log) }
//> stdout
// value 2 swallowed [0, "f0", "f1", 2, "f2", "f3"]
// second
// a 1 ["a", "in", "b", "c", "d"]
// after
// t []
