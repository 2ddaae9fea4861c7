// A function with many captured variables, through several levels.
function make(a, b, c, d, e) {
  let f = a + b
  function middle(g) {
    let h = c + g
    return () => {
      a += 1
      h += 1
      return [a, b, c, d, e, f, g, h]
    }
  }
  return middle(10)
}
let f = make(1, 2, 3, 4, 5)
f()
print(f())
//> stdout
// [3, 2, 3, 4, 5, 3, 10, 15]
