// Every loop, with break and continue.
let out = []
let i = 0
while i < 5 { i += 1; if i == 2 { continue } if i == 4 { break } out.push(i) }
do { out.push("do"); i -= 1 } while i > 3
do { out.push("once") } while false
for (i = 0; i < 3; i++) { out.push(i) }
for (let j = 3; j > 0; j -= 2) { out.push(j) }
for (;;) { break }
print(out, i)
for (i in 0..5) { if i == 1 { continue } if i == 3 { break } print(i) }
for (i = 0; i < 5; i++) { if i == 1 { continue } if i == 3 { break } print(i) }
let n = 3
do { n -= 1; if n == 1 { continue } } while n > 0
print(n)
//> stdout
// [1, 3, "do", "once", 0, 1, 2, 3, 1] 3
// 0
// 2
// 0
// 2
// 0
