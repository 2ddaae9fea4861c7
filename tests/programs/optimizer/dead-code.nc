// What follows return, throw, break and continue is left out; functions declared there are not.
function after_return() {
  return helper() + 1
  print("never")
  function helper() { return deeper() * 2; function deeper() { return 20 } }
  let unused = () => { return 1 }
  function also() { return () => 7 }
  if also() { print("never") }
}
function both(flag) {
  if flag { return "then" } else { throw ValueError("else") }
  return "never"
}
function in_try() {
  try { return "try" } catch (e) { return "catch" }
  return "never"
}
function in_finally() {
  try { throw Error("lost") } finally { return "finally" }
  return "never"
}
function nested_block() {
  { { return "block" } }
  return "never"
}
function loops() {
  let seen = []
  for (i in 0..4) {
    if i == 1 { continue; seen.push("never") }
    if i == 3 { break; seen.push("never") }
    seen.push(i)
  }
  while true { { break }; seen.push("never") }
  do { seen.push("once"); continue; seen.push("never") } while (false)
  return seen
}
print(after_return(), both(true), in_try(), in_finally(), nested_block(), loops())
try { both(false) } catch (e) { print(e.message) }
function no_result(flag) { if flag { return 1; print("never") } }
print(no_result(true), no_result(false))
//> stdout
// 41 then try finally block [0, 2, "once"]
// else
// 1 null
