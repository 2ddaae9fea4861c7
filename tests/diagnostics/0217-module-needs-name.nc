import "./my-shapes"
import "./class"
import "std.2d"
//> stderr
// 0217-module-needs-name.nc:1:8: error: the last part of `./my-shapes` is no name that the module could be bound to [NC0217]
//  1 | import "./my-shapes"
//    |        ^~~~~~~~~~~~~
//   hint: write `import * as name from "./my-shapes"`
// 0217-module-needs-name.nc:2:8: error: the last part of `./class` is no name that the module could be bound to [NC0217]
//  2 | import "./class"
//    |        ^~~~~~~~~
//   hint: write `import * as name from "./class"`
// 0217-module-needs-name.nc:3:8: error: the last part of `std.2d` is no name that the module could be bound to [NC0217]
//  3 | import "std.2d"
//    |        ^~~~~~~~
//   hint: write `import * as name from "std.2d"`
// 3 errors
//> exit 1
