print(limit)
let limit = 10
let width = width + 1
let print = (text) => print(text)
class Round extends Shape {}
class Shape {}
function f(n) {
  const twice = double(n)
  const double = x => x * 2
  if n > 0 { return later }
  let later = () => [later, own]
  let own = len(own)
  return twice
}
count += 1
count = 0
f(count)
//> stderr
// 0314-used-too-early.nc:1:1: error: `print` is used before its declaration in the same block [NC0314]
//  1 | print(limit)
//    | ^~~~~
//   hint: put the declaration first
// 0314-used-too-early.nc:4:5: note: declared here
//  4 | let print = (text) => print(text)
//    |     ^~~~~
// 0314-used-too-early.nc:1:7: error: `limit` is used before its declaration in the same block [NC0314]
//  1 | print(limit)
//    |       ^~~~~
//   hint: put the declaration first
// 0314-used-too-early.nc:2:5: note: declared here
//  2 | let limit = 10
//    |     ^~~~~
// 0314-used-too-early.nc:3:13: error: `width` is used before its declaration in the same block [NC0314]
//  3 | let width = width + 1
//    |             ^~~~~
//   hint: put the declaration first
// 0314-used-too-early.nc:3:5: note: declared here
//  3 | let width = width + 1
//    |     ^~~~~
// 0314-used-too-early.nc:5:21: error: `Shape` is used before its declaration in the same block [NC0314]
//  5 | class Round extends Shape {}
//    |                     ^~~~~
//   hint: put the declaration first
// 0314-used-too-early.nc:6:7: note: declared here
//  6 | class Shape {}
//    |       ^~~~~
// 0314-used-too-early.nc:8:17: error: `double` is used before its declaration in the same block [NC0314]
//  8 |   const twice = double(n)
//    |                 ^~~~~~
//   hint: put the declaration first
// 0314-used-too-early.nc:9:9: note: declared here
//  9 |   const double = x => x * 2
//    |         ^~~~~~
// 0314-used-too-early.nc:12:17: error: `own` is used before its declaration in the same block [NC0314]
//  12 |   let own = len(own)
//     |                 ^~~
//   hint: put the declaration first
// 0314-used-too-early.nc:12:7: note: declared here
//  12 |   let own = len(own)
//     |       ^~~
// 0314-used-too-early.nc:15:1: error: `count` is used before its declaration in the same block [NC0314]
//  15 | count += 1
//     | ^~~~~
//   hint: put the declaration first
// 0314-used-too-early.nc:16:1: note: declared here
//  16 | count = 0
//     | ^~~~~
// 7 errors
//> exit 1
