// A local function calls itself through its own name.
function count(tree) {
  let total = 0
  function visit(node) {
    total += 1
    for (child in node) { visit(child) }
  }
  visit(tree)
  return total
}
print(count([[], [[], []]]))
let factorial = null
factorial = n => n < 2 ? 1 : n * factorial(n - 1)
print(factorial(5))
//> stdout
// 5
// 120
