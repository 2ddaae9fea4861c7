// A module passes on names of other modules.
import { area, volume, Kind } from "./all"
print(area(2), volume(2), Kind.Small)
//> file all.nc
export { area } from "./flat"
export * from "./solid"
//> file flat.nc
export function area(x) { return x * x }
//> file solid.nc
export function volume(x) { return x * x * x }
export enum Kind { Small, Large }
//> stdout
// 4 8 Kind.Small
