// The variable of a loop is a new one in each iteration.
let fs = []
for (i = 0; i < 3; i++) { fs.push(() => i) }
for (x in ["a", "b"]) { fs.push(() => x) }
for (k, v in {p: 1, q: 2}) { fs.push(() => k + v) }
let n = 0
while n < 2 { let copy = n; fs.push(() => copy); n += 1 }
print(fs.map(f => f()))
let gs = []
for (i = 0; i < 3; i++) { gs.push(() => { i += 10; return i }) }
print(gs[0](), gs[0](), gs[1](), gs[2]())
let hs = []
for (i = 0; i < 4; i++) { hs.push(() => i); i += 1 }
print(hs.map(h => h()))
//> stdout
// [0, 1, 2, "a", "b", "p1", "q2", 0, 1]
// 10 20 11 12
// [1, 3]
