// All ways to declare.
let a = 1
var b = 2
const c = 3
d = 4
e: int = 5
let f
let g: float = 1
var h: string? = null
print(a, b, c, d, e, f, g, h)
a = b
d += 1
f = "set"
print(a, d, f)
//> stdout
// 1 2 3 4 5 null 1.0 null
// 2 5 set
