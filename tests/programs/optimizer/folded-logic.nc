// `&&`, `||`, `!` and `?:` with a constant give one of their operands and compute no more than that.
let calls = []
function call(name) { calls.push(name); return name }
print(true && call("a"), false && call("b"), null && call("c"), 0 && call("d"))
print(true || call("e"), false || call("f"), null || call("g"), "" || call("h"))
print(true ? call("i") : call("j"), null ? call("k") : call("l"), 1 == 1.0 ? "same" : call("m"))
print(!true, !null, !0, !"", !!1, !(1 < 2))
print(true && false || "x", (true ? null : 1) == null, (false ? 1 : 2) + (true ? 3 : 4) * 2)
print([true ? call("n") : 1, false || call("o"), 1 && 2], {k: false ? 1 : call("p")})
print(calls.join(""))
//> stdout
// a false null d
// true f g 
// i l same
// false true false false true false
// x true 8
// ["n", "o", 2] {"k": "p"}
// adfgilnop
