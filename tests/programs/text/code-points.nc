// Strings count in code points.
let s = "aé麺🍜"
print(s.length, len(s), s[1], s[3], s[-1])
for (c in s) { print(c) }
print(s.reverse())
print(s[1:3], s.indexOf("🍜"))
//> stdout
// 4 4 é 🍜 🍜
// a
// é
// 麺
// 🍜
// 🍜麺éa
// é麺 3
