// Building long strings.
let s = ""
for (i in 0..1000) { s += str(i % 10) }
print(s.length, s[0:12], s.count("9"))
let parts = []
for (i in 0..5) { parts.push("x".repeat(i)) }
print(parts.join("|"))
let t = "é"
for (i in 0..10) { t = t + t }
print(t.length, t[1000] == "é")
//> stdout
// 1000 012345678901 100
// |x|xx|xxx|xxxx
// 1024 true
