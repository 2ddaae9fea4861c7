// Maps keep the order of insertion through removals and growth.
let m = {}
for (i in 0..2000) { m[i * 7919 % 2003] = i }
print(m.length, m[0], m[7919 % 2003])
for (i in 0..2000) { if i % 3 != 0 { m.remove(i * 7919 % 2003) } }
print(m.length, m.values()[0:5], m.keys()[-1] == 1998 * 7919 % 2003)
m["new"] = 1
print(m.keys()[-1], m.has(0))
m.remove(0)
m[0] = "again"
print(m.keys()[-1], m.keys().length == m.length)
//> stdout
// 2000 0 1
// 667 [0, 3, 6, 9, 12] true
// new true
// 0 true
