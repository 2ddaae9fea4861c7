// Errors that are thrown, caught by class, thrown on, and what `finally` does then.
error NotFound extends Error { key; constructor(key) { super("no " + key); self.key = key } }
error Timeout extends NotFound { constructor() { super("answer") } }
function find(key) { if key == "slow" { throw Timeout() }; if key != "here" { throw NotFound(key) }; return key }
for (key in ["here", "gone", "slow"]) {
  try { print(find(key)) }
  catch (Timeout e) { print("late:", e.message) }
  catch (NotFound e) { print("missing:", e.key, e.type) }
  finally { print("after", key) }
}
function kept() { try { return "tried" } finally { print("tidied") } }
function replaced() { try { throw Error("lost") } finally { return "replaced" } }
print(kept(), replaced())
function again() {
  try { try { [][0] } catch (IndexError e) { throw ValueError("wrapped: " + e.message) } }
  catch (e) { return e.message }
}
print(again())
let log = []
for (i in 0..4) { try { if i == 1 { continue }; if i == 3 { break }; log.push(i) } finally { log.push("f" + i) } }
print(log)
try { throw "a text" } catch (e) { print(e.type, e.message) }
try { assert(1 > 2, "order") } catch (AssertionError e) { print(e) }
function deep(n) { return deep(n + 1) + 1 }
try { deep(0) } catch (StackOverflowError e) { print(e.type) }
try { null.name } catch (e) { print(e.message) }
try { [3, 1, 2].sort((a, b) => { throw KeyError("in sort") }) } catch (KeyError e) { print(e.message) }
//> stdout
// here
// after here
// missing: gone NotFound
// after gone
// late: no answer
// after slow
// tidied
// tried replaced
// wrapped: index 0 is outside of a list of length 0
// [0, "f0", "f1", 2, "f2", "f3"]
// Error a text
// AssertionError: order
// StackOverflowError
// null has no member `name`
// in sort
