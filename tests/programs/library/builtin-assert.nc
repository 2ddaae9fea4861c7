// assert throws AssertionError with its message; clock only grows.
assert(1 < 2)
try { assert(false) } catch (AssertionError e) { print(e.message) }
try { assert(null, "it was null") } catch (AssertionError e) { print(e.message) }
let before = clock()
print(clock() >= before, typeOf(before))
print()
print("a", 1, null)
//> stdout
// assertion failed
// it was null
// true float
//
// a 1 null
