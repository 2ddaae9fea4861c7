// A struct is a key when its fields are.
struct Point { x: int; y: any }
let m = {(Point(1, "a")): 1, (Point(1, Point(2, null))): 2}
print(m[Point(1, "a")], m[Point(1, Point(2, null))])
function attempt(f) { try { print(f()) } catch (TypeError e) { print(e.message) } }
attempt(() => { m[Point(1, [2])] = 3 })
attempt(() => { return {Point(1, {})} })
attempt(() => { let s = set(); s.add(Point(1, Point(2, [3]))) })
attempt(() => { m[[1]] = 2 })
// Both names mean one struct, and a key that is changed is not found.
let p = Point(1, "a")
let q = p
q.x = 5
m[p] = 4
p.x = 6
print(p, m[p], m[Point(5, "a")])
try { int("") } catch (ValueError e) { print(e.message) }
//> stdout
// 1 2
// a `Point` cannot be a key of a map or an element of a set: its field `y` is a list
// a `Point` cannot be a key of a map or an element of a set: its field `y` is a map
// a `Point` cannot be a key of a map or an element of a set: its field `y` is a `Point`
// a list cannot be a key of a map or an element of a set
// Point(x: 6, y: "a") null null
// an empty string is not an integer
