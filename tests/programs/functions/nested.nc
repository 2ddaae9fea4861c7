// Functions inside functions see everything around them.
function outer(a) {
  let b = a * 2
  function middle(c) {
    function inner(d) { return a + b + c + d }
    return inner(c * 10)
  }
  return middle(3)
}
print(outer(1))
//> stdout
// 36
