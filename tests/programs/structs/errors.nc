// What structs refuse.
struct P { x: int; y: float; z?: string }
function id(x) { return x }
function attempt(f) { try { print(f()) } catch (TypeError e) { print(e.message) } }
attempt(() => P(1))
attempt(() => P(1, 2, "z", 4))
attempt(() => P(id("a"), 2))
attempt(() => P(1, 2, w: 3))
attempt(() => P(1, 2).q)
attempt(() => { P(1, 2).q = 1 })
attempt(() => { P(1, 2).x = 1.5 })
attempt(() => P(1, 2).y)
attempt(() => P(1, 2, null).z)
struct L { xs }
attempt(() => { let m = {}; m[L([1])] = 1 })
//> stdout
// `P` is missing the argument `y`
// `P` takes at most 3 arguments, not 4
// field `x` takes int, not a string
// `P` has no parameter `w`
// a `P` has no member `q`
// a `P` has no member `q`
// field `x` takes int, not a float
// 2.0
// null
// a `L` cannot be a key of a map or an element of a set: its field `xs` is a list
