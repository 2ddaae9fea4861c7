// The result is checked at each return, and when the function simply ends.
function f(kind) -> int {
  if kind == "int" { return 1 }
  if kind == "text" {
    let text = "no"
    return text
  }
}
function outcome(kind) {
  try {
    return f(kind)
  } catch (e) {
    return e.type
  }
}
print(outcome("int"), outcome("text"), outcome("nothing"))
//> stdout
// 1 TypeError TypeError
