function root(x) {
  import "std.math"
  return math.sqrt(x)
}
if true { export let a = 1 }
print(root(4))
//> stderr
// 0216-not-at-module-level.nc:2:3: error: `import` inside a block or function [NC0216]
//  2 |   import "std.math"
//    |   ^~~~~~
//   hint: it stands at the outermost level of a file
// 0216-not-at-module-level.nc:5:11: error: `export` inside a block or function [NC0216]
//  5 | if true { export let a = 1 }
//    |           ^~~~~~
//   hint: it stands at the outermost level of a file
// 2 errors
//> exit 1
