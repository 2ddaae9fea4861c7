// Inner scopes may declare a name anew.
let x = "outer"
{
  let x = "block"
  print(x)
  { let x = "inner"; print(x) }
}
print(x)
function f(x) {
  if x > 0 { let x = "if"; print(x) }
  for (x in [9]) { print(x) }
  return x
}
print(f(1))
let print2 = print
{ let len = 5; print(len) }
print(len("abc"))
//> stdout
// block
// inner
// outer
// if
// 9
// 1
// 5
// 3
