// Literals are compared with the parameters of functions that exist only.
let count: int = 3
prnit(count, 1)
missing(2, x: "text")
//> stderr
// 0301-unknown-function.nc:3:1: error: unknown name `prnit` [NC0301]
//  3 | prnit(count, 1)
//    | ^~~~~
//   hint: did you mean `print`?
// 0301-unknown-function.nc:4:1: error: unknown name `missing` [NC0301]
//  4 | missing(2, x: "text")
//    | ^~~~~~~
// 2 errors
//> exit 1
