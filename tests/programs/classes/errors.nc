// What goes wrong with objects.
class A { x = 1; m() { return 1 } }
function attempt(f) { try { print(f()) } catch (TypeError e) { print(e.message) } }
attempt(() => A().y)
attempt(() => A().n())
attempt(() => A(1))
attempt(() => A().x())
class B { constructor(a) { self.a = a } }
attempt(() => B())
attempt(() => { let five = 5; class C extends five { } })
//> stdout
// an instance of `A` has no member `y`
// an instance of `A` has no member `n`
// `A` takes no arguments, not 1
// an int cannot be called
// `B` is missing the argument `a`
// a class cannot extend an int
