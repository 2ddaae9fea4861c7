// What can be iterated, with one and two variables.
for (x in [10, 20]) { print(x) }
for (i, x in [10, 20]) { print(i, x) }
for (k in {a: 1, b: 2}) { print(k) }
for (k, v in {a: 1, b: 2}) { print(k, v) }
for (c in "añ") { print(c) }
for (i, c in "añ") { print(i, c) }
for (x in {7, 8}) { print(x) }
for (n in range(5, 0, -2)) { print(n) }
for x in 0..2 { print("bare", x) }
for (x in []) { print("never") }
try { for (x in 5) { } } catch (TypeError e) { print(e.message) }
//> stdout
// 10
// 20
// 0 10
// 1 20
// a
// b
// a 1
// b 2
// a
// ñ
// 0 a
// 1 ñ
// 7
// 8
// 5
// 3
// 1
// bare 0
// bare 1
// an int cannot be iterated
