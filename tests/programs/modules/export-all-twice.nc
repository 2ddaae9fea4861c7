// An own name comes before those of `export *`, and of these the first counts.
import { a, b } from "./all"
print(a, b)
//> file all.nc
export * from "./one"
export * from "./two"
export const b = "own"
//> file one.nc
export const a = "one"
export const b = "one"
//> file two.nc
export const a = "two"
//> stdout
// one own
