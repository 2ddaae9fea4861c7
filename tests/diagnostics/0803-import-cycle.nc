import "./a"
print(a.name)
//> file a.nc
import { size } from "./b"
export let name = "a" + size
//> file b.nc
import "./c"
export let size = c.value
//> file c.nc
import { name } from "./a"
export let value = name
//> stderr
// c.nc:1:22: error: modules import one another in a cycle: a.nc -> b.nc -> c.nc -> a.nc [NC0803]
//  1 | import { name } from "./a"
//    |                      ^~~~~
//   hint: move what both need into a module of its own
// 1 error
//> exit 1
