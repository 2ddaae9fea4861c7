// A module runs once, before those that import it, in the order of the imports.
import "./a"
import "./b"
print("main", a.name, b.name)
//> file a.nc
import "./shared"
print("a runs")
export let name = "a" + shared.value
//> file b.nc
import "./shared"
print("b runs")
export let name = "b" + shared.value
//> file shared.nc
print("shared runs")
export let value = 1
//> stdout
// shared runs
// a runs
// b runs
// main a1 b1
