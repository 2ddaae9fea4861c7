// A plain assignment means the nearest visible variable, also of an enclosing function.
let a = 1
function change() {
  a = 2
  function deeper() { a = 3 }
  deeper()
}
change()
print(a)
function local() {
  let a = 10
  a = 11
  return a
}
print(local(), a)
//> stdout
// 3
// 11 3
