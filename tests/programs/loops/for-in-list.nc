// Elements, or index and element.
for (x in [10, 20]) { print(x) }
for (i, x in ["a", "b"]) { print(i, x) }
for (let x in [1]) { print(x) }
for (x in []) { print("never") }
for (pair in [[1, 2], [3, 4]]) { print(pair[0] + pair[1]) }
//> stdout
// 10
// 20
// 0 a
// 1 b
// 1
// 3
// 7
