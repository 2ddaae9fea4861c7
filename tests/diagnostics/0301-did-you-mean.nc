// The nearest visible name is proposed: locals, module names, built-ins, words of other languages.
let total = 1
function average(values) {
  let sum = values.sum()
  return sun / values.lenght
}
print(avrage([1]), totl)
Print(len([1]))
console.log("x")
print(None, True, nil, this)
print(Math.sqrt(4))
//> stderr
// 0301-did-you-mean.nc:5:10: error: unknown name `sun` [NC0301]
//  5 |   return sun / values.lenght
//    |          ^~~
//   hint: did you mean `sum`?
// 0301-did-you-mean.nc:7:7: error: unknown name `avrage` [NC0301]
//  7 | print(avrage([1]), totl)
//    |       ^~~~~~
//   hint: did you mean `average`?
// 0301-did-you-mean.nc:7:20: error: unknown name `totl` [NC0301]
//  7 | print(avrage([1]), totl)
//    |                    ^~~~
//   hint: did you mean `total`?
// 0301-did-you-mean.nc:8:1: error: unknown name `Print` [NC0301]
//  8 | Print(len([1]))
//    | ^~~~~
//   hint: did you mean `print`?
// 0301-did-you-mean.nc:9:1: error: unknown name `console` [NC0301]
//  9 | console.log("x")
//    | ^~~~~~~
//   hint: did you mean `print`?
// 0301-did-you-mean.nc:10:7: error: unknown name `None` [NC0301]
//  10 | print(None, True, nil, this)
//     |       ^~~~
//   hint: did you mean `null`?
// 0301-did-you-mean.nc:10:13: error: unknown name `True` [NC0301]
//  10 | print(None, True, nil, this)
//     |             ^~~~
//   hint: did you mean `true`?
// 0301-did-you-mean.nc:10:19: error: unknown name `nil` [NC0301]
//  10 | print(None, True, nil, this)
//     |                   ^~~
//   hint: did you mean `null`?
// 0301-did-you-mean.nc:10:24: error: unknown name `this` [NC0301]
//  10 | print(None, True, nil, this)
//     |                        ^~~~
//   hint: did you mean `self`?
// 0301-did-you-mean.nc:11:7: error: unknown name `Math` [NC0301]
//  11 | print(Math.sqrt(4))
//     |       ^~~~
// 10 errors
//> exit 1
