import "./shpaes"
import "std.maths"
import "other/thing"
import { a } from "../x"
export * from "./missing"
print(shpaes, maths, thing, a)
//> stderr
// 0801-module-not-found.nc:1:8: error: module `./shpaes` was not found [NC0801]
//  1 | import "./shpaes"
//    |        ^~~~~~~~~~
//   hint: looked for `shpaes.nc`
// 0801-module-not-found.nc:2:8: error: module `std.maths` was not found [NC0801]
//  2 | import "std.maths"
//    |        ^~~~~~~~~~~
//   hint: did you mean `std.math`?
// 0801-module-not-found.nc:3:8: error: module `other/thing` was not found [NC0801]
//  3 | import "other/thing"
//    |        ^~~~~~~~~~~~~
//   hint: names without `./` are looked up in the `source_roots` of noodle.toml
// 0801-module-not-found.nc:4:19: error: module `../x` was not found [NC0801]
//  4 | import { a } from "../x"
//    |                   ^~~~~~
//   hint: looked for `../x.nc`
// 0801-module-not-found.nc:5:15: error: module `./missing` was not found [NC0801]
//  5 | export * from "./missing"
//    |               ^~~~~~~~~~~
//   hint: looked for `missing.nc`
// 5 errors
//> exit 1
