// A closure sees later assignments to its variable.
let value = "before"
let read = () => value
value = "after"
print(read())
function f() {
  let n = 1
  let g = () => n
  n = 2
  return g
}
print(f()())
//> stdout
// after
// 2
