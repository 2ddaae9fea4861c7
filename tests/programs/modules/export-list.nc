// export { ... } names what a module gives, also under other names.
import { total, twice } from "./sums"
print(total(1, 2), twice(4))
//> file sums.nc
function add(a, b) { return a + b }
function double(x) { return add(x, x) }
export { add as total, double as twice }
//> stdout
// 3 8
