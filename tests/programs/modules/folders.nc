// Modules in folders, relative to the importing file.
import "./lib/text"
print(text.shout("hi"))
//> file lib/text.nc
import { mark } from "./marks/all"
import { base } from "../base"
export function shout(s) { return base + s.upper() + mark }
//> file lib/marks/all.nc
export const mark = "!"
//> file base.nc
export const base = "> "
//> stdout
// > HI!
