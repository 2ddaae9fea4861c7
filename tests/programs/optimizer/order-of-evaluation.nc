// Operands are computed from left to right, folded neighbours or not.
let log = ""
function note(name, value) { log += name; return value }
print(note("a", 1) + 2 * 3 + note("b", 4), 2 * 3 + note("c", 1) * (4 - 2))
print([note("d", 1), 1 + 1, note("e", 3)], note("f", 5) - (true ? note("g", 2) : note("h", 3)))
try { print(note("i", 1) + (1 / 0) + note("j", 2)) } catch (e) { print(e.message) }
try { print(1 / 0, note("k", 1)) } catch (e) { print(e.type) }
print(note("l", false) && 1 / 0, note("m", true) || 1 / 0, note("n", 0) == 0 && 2 > 1)
print(log)
//> stdout
// 11 8
// [1, 2, 3] 3
// division by zero
// DivisionError
// false true true
// abcdefgilmn
