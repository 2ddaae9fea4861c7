// < and its kin order numbers and strings; strings by code point.
print(1 < 2, 2 <= 2, 3 > 2.5, 1 >= 2, "a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "é" > "z", "" < "a")
function attempt(f) { try { print(f()) } catch (TypeError e) { print(e.message) } }
attempt(() => 1 < "2")
attempt(() => [1] < [2])
attempt(() => null >= 1)
attempt(() => true > false)
//> stdout
// true true true false true false true true true true
// `<` cannot compare an int with a string
// `<` cannot compare a list with a list
// `>=` cannot compare null with an int
// `>` cannot compare a bool with a bool
