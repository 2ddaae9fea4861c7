// What the methods of lists refuse, and errors thrown in callbacks.
function attempt(f) { try { print(f()) } catch (e) { print(e.type, e.message) } }
attempt(() => [].pop())
attempt(() => [1].removeAt(1))
attempt(() => [1].insert(3, 0))
attempt(() => [1].insert("a", 0))
attempt(() => ["a", 1].sum())
attempt(() => [1, "a"].min())
attempt(() => [1, "a"].sort())
attempt(() => [2, 1].sort((a, b) => "x"))
attempt(() => [1].zip(2))
attempt(() => [1].extend(2))
attempt(() => [9223372036854775807, 1].sum())
attempt(() => [3, 2, 1].map(x => 6 / (x - 2)))
attempt(() => [2, 1].sort((a, b) => [][0]))
attempt(() => [1].map(null))
attempt(() => [1].reduce(5))
//> stdout
// IndexError `pop` of an empty list
// IndexError index 1 is outside of a list of length 1
// IndexError index 3 is outside of a list of length 1
// TypeError `insert` expects an int, found a string
// TypeError `sum` expects numbers, found a string
// TypeError `min` cannot compare an int with a string
// TypeError `sort` cannot compare a string with an int
// TypeError `sort` expects a comparison that gives a number, found a string
// TypeError `zip` expects a list, found an int
// TypeError `extend` expects a list, found an int
// OverflowError the sum does not fit into an int
// DivisionError division by zero
// IndexError index 0 is outside of a list of length 0
// TypeError `map` expects a function, found null
// TypeError `reduce` expects a function, found an int
