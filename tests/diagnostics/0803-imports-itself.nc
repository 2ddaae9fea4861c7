import * as me from "./0803-imports-itself"
export let a = 1
print(me.a)
//> stderr
// 0803-imports-itself.nc:1:21: error: modules import one another in a cycle: 0803-imports-itself.nc -> 0803-imports-itself.nc [NC0803]
//  1 | import * as me from "./0803-imports-itself"
//    |                     ^~~~~~~~~~~~~~~~~~~~~~~
//   hint: move what both need into a module of its own
// 1 error
//> exit 1
