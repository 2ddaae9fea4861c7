// export * and chains of it; folders.
import { a, b, deep } from "./all"
import "./lib/nested"
print(a, b, deep, nested.value())
//> file all.nc
export * from "./one"
export * from "./lib/two"
//> file one.nc
export const a = 1
//> file lib/two.nc
export const b = 2
export * from "../three"
//> file three.nc
export const deep = 3
//> file lib/nested.nc
import { a } from "../one"
export function value() { return a + 100 }
//> stdout
// 1 2 3 101
