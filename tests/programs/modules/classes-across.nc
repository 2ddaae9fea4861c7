// Classes, structs and errors of other modules are used, extended and caught.
import { Base, Broken } from "./base"
import * as base from "./base"
class Derived extends Base {
  name() { return "derived of " + super.name() }
}
print(Derived().name(), Derived() is Base, base.Point(1, 2) == base.Point(1, 2))
class Other extends base.Base {}
print(Other().name())
try {
  base.fail()
} catch (Broken e) {
  print(e.message)
}
function check(p: base.Point) { return p.x }
print(check(base.Point(7, 8)))
//> file base.nc
export class Base {
  name() { return "base" }
}
export struct Point { x: int; y: int }
export error Broken extends Error {}
export function fail() { throw Broken("it broke") }
//> stdout
// derived of base true true
// base
// it broke
// 7
