// Names of patterns can be exported.
import { a, b, rest, x, renamed } from "./parts"
print(a, b, rest, x, renamed)
//> file parts.nc
export let [a, b, ...rest] = [1, 2, 3, 4]
const {x, y: other} = {x: 5, y: 6}
export { x, other as renamed }
//> edition 1.1
//> stdout
// 1 2 [3, 4] 5 6
