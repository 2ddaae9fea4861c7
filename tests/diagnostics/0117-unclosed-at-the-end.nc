function f() {
  if true {
    print([1, 2)
//> stderr
// 0117-unclosed-at-the-end.nc:1:14: error: unclosed `{` [NC0117]
//  1 | function f() {
//    |              ^
// 0117-unclosed-at-the-end.nc:2:11: error: unclosed `{` [NC0117]
//  2 |   if true {
//    |           ^
// 0117-unclosed-at-the-end.nc:3:11: error: unclosed `[` [NC0117]
//  3 |     print([1, 2)
//    |           ^
// 0117-unclosed-at-the-end.nc:3:16: note: this `)` closes a bracket around it
//  3 |     print([1, 2)
//    |                ^
// 3 errors
//> exit 1
