// An assignment means the nearest visible variable, also a later one, and otherwise declares.
function f() {
  x = 1
  function g() { x = 2; y = 3; return y }
  g()
  if true { z = 7 }
  return [x, z]
}
print(f())
function setCounter() { counter = counter + 1 }
counter = 10
setCounter()
print(counter)
if true { inBlock = "module" }
print(inBlock)
function local() { only = 1; return only }
print(local(), local())
//> stdout
// [2, 7]
// 11
// module
// 1 1
