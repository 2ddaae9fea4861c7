let total = 3
print(totl)
function f() {
  let unused = 1
  return missing
}
f()
//> command compile --check {}
//> stderr
// text.nc:2:7: error: unknown name `totl` [NC0301]
//  2 | print(totl)
//    |       ^~~~
//   hint: did you mean `total`?
// text.nc:5:10: error: unknown name `missing` [NC0301]
//  5 |   return missing
//    |          ^~~~~~~
// 2 errors
//> exit 1
