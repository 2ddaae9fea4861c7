// What the methods of strings refuse.
function attempt(f) { try { print(f()) } catch (e) { print(e.type, e.message) } }
attempt(() => "a".contains(1))
attempt(() => "a".count(""))
attempt(() => "a".replace("", "b"))
attempt(() => "a".repeat(-1))
attempt(() => "a".padStart(3, "ab"))
attempt(() => "a".codeAt(1))
attempt(() => "a".join(1))
attempt(() => "a".slice("b"))
//> stdout
// TypeError `contains` expects a string, found an int
// ValueError `count` of an empty string
// ValueError `replace` of an empty string
// ValueError `repeat` expects no negative number
// ValueError `padStart` expects one character to fill with
// IndexError index 1 is outside of a string of length 1
// TypeError `join` expects a list, found an int
// TypeError `slice` expects an int, found a string
