function f() {
  count = 1
  let count = 2
  return count
}
function g() {
  if f() > 1 { total += 1 }
  let total = 0
  return total
}
print(g())
//> stderr
// 0311-assigned-too-early.nc:2:3: error: `count` is assigned before it is declared in the same block [NC0311]
//  2 |   count = 1
//    |   ^~~~~
//   hint: put the declaration first
// 0311-assigned-too-early.nc:3:7: note: declared here
//  3 |   let count = 2
//    |       ^~~~~
// 0311-assigned-too-early.nc:7:16: error: `total` is assigned before it is declared in the same block [NC0311]
//  7 |   if f() > 1 { total += 1 }
//    |                ^~~~~
//   hint: put the declaration first
// 0311-assigned-too-early.nc:8:7: note: declared here
//  8 |   let total = 0
//    |       ^~~~~
// 2 errors
//> exit 1
