// && and || give one of their operands and compute the right one only if needed.
function say(text, value) { print("computed " + text); return value }
print(say("a", false) && say("b", 1))
print(say("c", null) || say("d", "x"))
print(say("e", 0) || say("f", 2))
print(say("g", 1) && say("h", null))
print(null && false, false || null, 1 && 2 || 3, null || 0 && 5)
let x = null
let y = x || "default"
print(y)
if x && x.length > 3 { print("never") } else { print("safe") }
//> stdout
// computed a
// false
// computed c
// computed d
// x
// computed e
// 0
// computed g
// computed h
// null
// null null 2 5
// default
// safe
