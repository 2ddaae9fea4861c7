// What is not reached is left out, except functions that the block declares.
function f() {
  return g()
  print("not reached")
  let h = () => 1
  function g() { return 2 }
}
