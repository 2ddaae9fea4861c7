// Sets, ranges and strings.
for (x in {3, 1, 2}) { print(x) }
for (i in 1..4) { print(i) }
for (c in "aé") { print(c) }
for (i, c in "xy") { print(i, c) }
for (i, n in 5..7) { print(i, n) }
for (n in range(10, 0, -3)) { print(n) }
for (n in 3..3) { print("never", n) }
//> stdout
// 3
// 1
// 2
// 1
// 2
// 3
// a
// é
// 0 x
// 1 y
// 0 5
// 1 6
// 10
// 7
// 4
// 1
