// The stack names the file of each function.
import { fail } from "./other"
fail()
//> file other.nc
// A comment, so that the line differs.
export function fail() { throw Error("from there") }
//> stderr
// Error: from there
//     at fail (other.nc:2:26)
//     at errors-name-their-file.nc:3:1
//> exit 70
