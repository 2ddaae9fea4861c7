// Annotated variables, parameters and results are checked whenever they are bound.
function attempt(f) { try { print(f()) } catch (TypeError e) { print(e.message) } }
function typed(a: int, b: string = "d", c: float? = null) -> string { return b + a + c }
attempt(() => typed(1))
attempt(() => typed(1, "x", 2))
attempt(() => typed(id("1")))
attempt(() => typed(1, id(null)))
attempt(() => typed(1, c: id("f")))
function id(x) { return x }
function wrong(x) -> int { return x }
attempt(() => wrong("s"))
attempt(() => { let n: int = id("s"); return n })
attempt(() => { let n: int = 1; n = id(1.5); return n })
attempt(() => { let f: float = id(1); return f })
attempt(() => { let n: int? = null; n = 5; n = null; return n })
function nothing(x) -> void { return x }
attempt(() => nothing(null))
attempt(() => nothing(1))
function lists(xs: List<int>, m: Map<string, int>, s: Set<int>, f: (int) -> int) { return f(xs[0]) + m["k"] + s.length }
attempt(() => lists([1], {k: 2}, {3}, x => x))
attempt(() => lists(id({}), {}, {1}, x => x))
attempt(() => lists([1], {}, {1}, id(3)))
class A { }
class B extends A { }
function takes(a: A) { return typeOf(a) }
attempt(() => takes(B()))
attempt(() => takes(id(1)))
let top: int = 1
attempt(() => { top = id("x") })
print(top)
//> stdout
// d1null
// x12.0
// argument `a` takes int, not a string
// argument `b` takes string, not null
// argument `c` takes float?, not a string
// the result takes int, not a string
// the variable takes int, not a string
// the variable takes int, not a float
// 1.0
// null
// null
// the result takes void, not an int
// 4
// argument `xs` takes List<int>, not a map
// argument `f` takes (int) -> int, not an int
// instance
// argument `a` takes A, not an int
// variable `top` takes int, not a string
// 1
