let s = "one \
two \
three"
print(s)
//> stderr
// 0107-line-ends.nc:1:14: error: unknown escape `\` [NC0107]
//  1 | let s = "one \
//    |              ^
//   hint: text over several lines stands between backquotes
// 0107-line-ends.nc:2:5: error: unknown escape `\` [NC0107]
//  2 | two \
//    |     ^
//   hint: text over several lines stands between backquotes
// 2 errors
//> exit 1
