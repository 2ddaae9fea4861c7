// The names of the library are in the outermost scope and may be declared anew.
let len = 5
print(len + 1)
function f(str) { return str }
print(f("text"))
{
  let print = x => x
  len = print(7)
}
print(len)
//> stdout
// 6
// text
// 7
