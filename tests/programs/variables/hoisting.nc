// Functions exist from the start of their block.
print(isEven(10), twice(4))
function isEven(n) { return n == 0 ? true : isOdd(n - 1) }
function isOdd(n) { return n == 0 ? false : isEven(n - 1) }
function twice(n) {
  return helper(n)
  function helper(x) { return x * 2 }
}
if true {
  print(inner())
  function inner() { return "in block" }
}
//> stdout
// true 8
// in block
