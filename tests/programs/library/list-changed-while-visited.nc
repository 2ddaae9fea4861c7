// A callback may change the list it is called for.
let xs = [1, 2, 3]
print(xs.map(x => { if x == 1 { xs.push(9) } return x }))
let ys = [1, 2, 3, 4]
ys.forEach(y => { ys.pop() })
print(ys)
let zs = [3, 1, 2]
zs.sort((a, b) => { zs.clear(); return a - b })
print(zs)
let m = {a: 1}
m.forEach((v, k) => { if m.length < 5 { m[k + "x"] = v + 1 } })
print(m)
//> stdout
// [1, 2, 3, 9]
// [1, 2]
// [1, 2, 3]
// {"a": 1, "ax": 2, "axx": 3, "axxx": 4, "axxxx": 5}
