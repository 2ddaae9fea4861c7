// Functions exist from the start of their block, so they may call one another.
print(isEven(10), isOdd(7))
function isEven(n) { return n == 0 ? true : isOdd(n - 1) }
function isOdd(n) { return n == 0 ? false : isEven(n - 1) }
function outer() {
  return inner() + 1
  function inner() { return 41 }
}
print(outer())
//> stdout
// true true
// 42
