// However the try is left.
function f(how) {
  try {
    if how == "return" { return "returned" }
    if how == "throw" { throw Error("thrown") }
  } catch (e) {
    return "caught " + e.message
  } finally {
    print("finally", how)
  }
  return "ended"
}
print(f("return"))
print(f("throw"))
print(f("end"))
//> stdout
// finally return
// returned
// finally throw
// caught thrown
// finally end
// ended
