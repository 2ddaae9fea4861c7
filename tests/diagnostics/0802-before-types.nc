import "./shapes"
function f(x: shapes.Nope) { return x }
print(f(1))
//> file shapes.nc
export let some = 1
//> stderr
// 0802-before-types.nc:2:22: error: module `./shapes` does not export `Nope` [NC0802]
//  2 | function f(x: shapes.Nope) { return x }
//    |                      ^~~~
// 1 error
//> exit 1
