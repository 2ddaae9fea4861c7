let name = 1
function f(name) {
  if true {
    let name = 2
    print(name)
  }
  for (name in [1]) { print(name) }
  let g = name => name
  try { print(1) } catch (name) { print(name) }
  return g(name)
}
let print2 = print
{
  let len = 3
  print2(len)
}
f(name)
//> command compile --check -Wshadow {}
//> stderr
// 0703-shadow.nc:2:12: warning: `name` hides another declaration of the same name [NC0703, -Wshadow]
//  2 | function f(name) {
//    |            ^~~~
// 0703-shadow.nc:1:5: note: declared here
//  1 | let name = 1
//    |     ^~~~
// 0703-shadow.nc:4:9: warning: `name` hides another declaration of the same name [NC0703, -Wshadow]
//  4 |     let name = 2
//    |         ^~~~
// 0703-shadow.nc:2:12: note: declared here
//  2 | function f(name) {
//    |            ^~~~
// 0703-shadow.nc:7:8: warning: `name` hides another declaration of the same name [NC0703, -Wshadow]
//  7 |   for (name in [1]) { print(name) }
//    |        ^~~~
// 0703-shadow.nc:2:12: note: declared here
//  2 | function f(name) {
//    |            ^~~~
// 0703-shadow.nc:8:11: warning: `name` hides another declaration of the same name [NC0703, -Wshadow]
//  8 |   let g = name => name
//    |           ^~~~
// 0703-shadow.nc:2:12: note: declared here
//  2 | function f(name) {
//    |            ^~~~
// 0703-shadow.nc:9:27: warning: `name` hides another declaration of the same name [NC0703, -Wshadow]
//  9 |   try { print(1) } catch (name) { print(name) }
//    |                           ^~~~
// 0703-shadow.nc:2:12: note: declared here
//  2 | function f(name) {
//    |            ^~~~
// 5 warnings
