// Where a newline ends a statement and where it does not.
let a = 1
  + 2
  - 1
let b = [
  1,
  2
]
let c = b
  .map(x => x + 1)
  .filter(x =>
    x > 2)
let d = a ==
  2
    ? "two"
    : "other"
print(a, b, c, d)
function f() {
  return
  5
}
print(f())
let e = 3
[1, 2].length
let g = 7
-1
print(e, g)
if a > 1
{
  print("brace on the next line")
}
else
{
  print("no")
}
let h = a; let i = h; print(h, i)
let lambda = () => {
  let x = 1
  return x
}
print(lambda(), [() => {
  let y = 2
  return y
}][0]())
//> stdout
// 2 [1, 2] [3] two
// null
// 3 6
// brace on the next line
// 2 2
// 1 2
