// Calls that do not fit throw TypeError.
function f(a, b = 1) { return a + b }
function attempt(g) { try { print(g()) } catch (TypeError e) { print(e.message) } }
attempt(() => f())
attempt(() => f(1, 2, 3))
attempt(() => f(1, c: 2))
attempt(() => f(1, a: 2))
attempt(() => f(b: 2))
attempt(() => (x => x)())
attempt(() => print(x: 1))
attempt(() => len())
attempt(() => len(1, 2))
//> stdout
// `f` is missing the argument `a`
// `f` takes at most 2 arguments, not 3
// `f` has no parameter `c`
// `f` got the argument `a` twice
// `f` is missing the argument `a`
// the function is missing the argument `x`
// `print` has no parameter `x`
// `len` is missing the argument `value`
// `len` takes 1 argument, not 2
