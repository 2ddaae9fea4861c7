// All forms of lambdas.
let one = x => x + 1
let none = () => 42
let two = (a, b) => a * b
let block = (a) => { let b = a * 2; return b }
let typed = (a: int) -> int => a + 1
let map = () => ({a: 1})
let empty = () => {}
let nested = a => b => c => a + b + c
print(one(1), none(), two(3, 4), block(5), typed(6), map(), empty(), nested(1)(2)(3))
print([1, 2, 3].map(x => x * x).filter(x => x > 1), (x => x)(7), (() => (1))())
print([(a, b) => a + b, (a, b) => a - b].map(f => f(5, 3)))
//> stdout
// 2 42 12 10 7 {"a": 1} null 6
// [4, 9] 7 1
// [8, 2]
