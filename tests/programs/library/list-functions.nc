// The methods of lists that take a function.
let xs = [4, 1, 3]
print(xs.map(x => x + 1), xs.map((x, i) => i), xs.map(() => 0))
print(xs.filter(x => x > 1), xs.flatMap(x => [x, x]), xs.flatMap(x => x))
print(xs.reduce((a, b) => a + b), xs.reduce((a, b) => a + str(b), ""))
xs.forEach((x, i) => print(i, x))
print(xs.find(x => x < 4), xs.find(x => x > 9), xs.findIndex(x => x == 3), xs.findIndex(x => false))
print(xs.any(x => x == 1), xs.all(x => x > 1), [].any(x => true), [].all(x => false))
print(xs.sorted(), xs, xs.sort(), xs, ["b", "a"].sorted())
print(xs.sorted((a, b) => b - a), [1.5, 1, -2].sort())
let people = [["a", 2], ["b", 1], ["c", 2], ["d", 1]]
print(people.sorted((a, b) => a[1] - b[1]).map(p => p[0]).join())
print(xs.map(str), ["1", "2"].map(int))
//> stdout
// [5, 2, 4] [0, 1, 2] [0, 0, 0]
// [4, 3] [4, 4, 1, 1, 3, 3] [4, 1, 3]
// 8 413
// 0 4
// 1 1
// 2 3
// 1 null 2 -1
// true false false true
// [1, 3, 4] [1, 3, 4] [1, 3, 4] [1, 3, 4] ["a", "b"]
// [4, 3, 1] [-2, 1, 1.5]
// bdac
// ["1", "3", "4"] [1, 2]
