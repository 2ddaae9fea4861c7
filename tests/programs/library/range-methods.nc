// Every method of ranges.
let r = 2..6
print(r, r.length, r.length(), r.start, r.end, r.step)
print(r.has(2), r.has(6), r.has(2.0), range(10, 0, -3).has(4), range(10, 0, -3).has(5), (5..5).has(5))
print(r.toList(), range(10, 0, -3).toList())
print(r.map(x => x * x), r.filter(x => x % 2 == 0), r.reduce((a, b) => a + b), r.reduce((a, b) => a + b, 100))
r.forEach((x, i) => { if i == 3 { print("last", x) } })
print((5..2).length, (0..3) == (0..3), 3 in r, 9 in r)
print(range(-9223372036854775807, 9223372036854775807, 9223372036854775807).toList())
//> stdout
// 2..6 4 4 2 6 1
// true false true true false false
// [2, 3, 4, 5] [10, 7, 4, 1]
// [4, 9, 16, 25] [2, 4] 14 114
// last 5
// 0 true true false
// [-9223372036854775807, 0]
