// Each part may be left out; the variable belongs to the loop.
for (i = 0; i < 3; i++) { print(i) }
for (let i = 10; i > 0; i -= 4) { print(i) }
let j = 0
for (; j < 2;) { j += 1 }
print(j)
for (;;) { break }
let i = "outer"
for (i = 5; i < 6; i++) {}
print(i)
//> stdout
// 0
// 1
// 2
// 10
// 6
// 2
// 2
// outer
