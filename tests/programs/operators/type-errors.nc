// Arithmetic on anything else throws TypeError.
function attempt(f) { try { print(f()) } catch (e) { print(e.type + ": " + e.message) } }
attempt(() => "a" - 1)
attempt(() => null * 2)
attempt(() => [1] / 2)
attempt(() => -"a")
attempt(() => true ** 2)
attempt(() => ({}) % 2)
attempt(() => 1..2.5)
attempt(() => 5())
attempt(() => null.x)
attempt(() => 5[0])
//> stdout
// TypeError: `-` takes numbers, not a string and an int
// TypeError: `*` takes numbers, not null and an int
// TypeError: `/` takes numbers, not a list and an int
// TypeError: `-` takes a number, not a string
// TypeError: `**` takes numbers, not a bool and an int
// TypeError: `%` takes numbers, not a map and an int
// TypeError: `..` takes ints, not an int and a float
// TypeError: an int cannot be called
// TypeError: null has no member `x`
// TypeError: an int cannot be indexed
