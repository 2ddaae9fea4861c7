// An imported name follows the variable of its module.
import { count, increase } from "./counter"
print(count)
increase()
increase()
print(count)
//> file counter.nc
export let count = 0
export function increase() { count += 1 }
//> stdout
// 0
// 2
