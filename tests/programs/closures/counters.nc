// A closure keeps the variable, not its value of the moment.
function counter() {
  let n = 0
  return [() => { n += 1; return n }, () => n]
}
let a = counter()
let b = counter()
a[0]()
a[0]()
b[0]()
print(a[1](), b[1]())
let x = 1
let get = () => x
x = 2
print(get())
//> stdout
// 2 1
// 2
