let f = null
let g = f || x => x + 1
print(g, 1 + y => y)
//> stderr
// 0203-lambda-needs-brackets.nc:2:14: error: a lambda that is an operand needs brackets [NC0203]
//  2 | let g = f || x => x + 1
//    |              ^
//   hint: write `(x => ...)`
// 0203-lambda-needs-brackets.nc:3:14: error: a lambda that is an operand needs brackets [NC0203]
//  3 | print(g, 1 + y => y)
//    |              ^
//   hint: write `(x => ...)`
// 2 errors
//> exit 1
