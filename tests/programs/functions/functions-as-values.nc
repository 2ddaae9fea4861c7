// Functions are passed, stored, returned and compared.
function apply(f, n) { return f(n) }
function twice(f) { return x => f(f(x)) }
print(apply(x => x + 1, 1))
print(twice(x => x * 3)(2))
let table = {add: (a, b) => a + b, sub: (a, b) => a - b}
print(table["add"](5, 3), table["sub"](5, 3))
let fs = [x => x, x => x * x]
print(fs[1](9), typeOf(fs[0]), apply == apply)
function compose(...functions) {
  return x => functions.reduce((value, f) => f(value), x)
}
print(compose(x => x + 1, x => x * 10)(4))
//> stdout
// 2
// 18
// 8 2
// 81 function true
// 50
