break
if true { continue }
for (x in [1]) {
  [1].forEach(y => { break })
  print(x)
}
//> stderr
// 0211-jump-outside-loop.nc:1:1: error: `break` outside a loop [NC0211]
//  1 | break
//    | ^~~~~
// 0211-jump-outside-loop.nc:2:11: error: `continue` outside a loop [NC0211]
//  2 | if true { continue }
//    |           ^~~~~~~~
// 0211-jump-outside-loop.nc:4:22: error: `break` outside a loop [NC0211]
//  4 |   [1].forEach(y => { break })
//    |                      ^~~~~
// 3 errors
//> exit 1
