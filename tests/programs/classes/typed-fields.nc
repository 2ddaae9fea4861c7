// Fields with a type are checked whenever they are set.
class Box {
  n: int = 1
  f: float = 2
  s: string? = null
  constructor(n = 1) { self.n = n }
}
let b = Box()
b.f = 3
print(b.n, b.f, b.s)
try { b.n = "x" } catch (TypeError e) { print(e.message) }
try { Box("y") } catch (TypeError e) { print(e.message) }
try { b.s = 5 } catch (TypeError e) { print(e.message) }
b.s = "ok"
print(b.n, b.s)
//> stdout
// 1 3.0 null
// field `n` takes int, not a string
// field `n` takes int, not a string
// field `s` takes string?, not an int
// 1 ok
