// Functions are values.
function compose(f, g) { return x => f(g(x)) }
function apply(f, ...args) { return f(args[0], args[1]) }
let inc = x => x + 1
let double = x => x * 2
print(compose(inc, double)(5), compose(double, inc)(5), apply((a, b) => a - b, 9, 4))
let table = {add: (a, b) => a + b, mul: (a, b) => a * b}
print(table["add"](2, 3), table["mul"](2, 3))
let s = "hello"
let upper = s.upper
print(upper(), [upper, s.trim].length)
let push = [].push
print(push(1), push(2))
print(typeOf(print), print == print, inc == inc)
//> stdout
// 11 12 5
// 5 6
// HELLO 2
// [1, 2] [1, 2]
// function true true
