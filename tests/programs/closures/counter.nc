// Each call makes a variable of its own.
function counter(start = 0) {
  let n = start
  return () => {
    n += 1
    return n
  }
}
let a = counter()
let b = counter(10)
print(a(), a(), b(), a(), b())
//> stdout
// 1 2 11 3 12
