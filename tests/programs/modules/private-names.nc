// What is not exported stays inside; two modules may use one name.
import { get } from "./other"
let hidden = "mine"
print(hidden, get())
//> file other.nc
let hidden = "theirs"
export function get() { return hidden }
//> stdout
// mine theirs
