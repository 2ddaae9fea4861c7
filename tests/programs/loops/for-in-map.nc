// Keys, or key and value, in the order of insertion.
let m = {b: 2, a: 1}
m["c"] = 3
for (k in m) { print(k) }
for (k, v in m) { print(k, v) }
m.remove("b")
m["b"] = 9
for (k in m) { print(k, m[k]) }
//> stdout
// b
// a
// c
// b 2
// a 1
// c 3
// a 1
// c 3
// b 9
