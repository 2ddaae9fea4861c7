// A newline after return ends the statement.
function nothing() {
  return
  5
}
function something() {
  return 5
    + 1
}
print(nothing(), something())
//> stdout
// null 6
