// A block is a scope; an inner declaration hides the outer one until its end.
let a = "outer"
{
  let a = "inner"
  print(a)
  {
    let a = "innermost"
    print(a)
  }
  print(a)
}
print(a)
if true {
  let a = "branch"
  print(a)
}
print(a)
//> stdout
// inner
// innermost
// inner
// outer
// branch
// outer
