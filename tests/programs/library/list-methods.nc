// The methods of lists that take no function.
let xs = [3, 1, 2]
print(xs.length, xs.length(), xs.isEmpty(), [].isEmpty())
print(xs.push(5).push(6), xs)
print(xs.insert(0, 9), xs.insert(-1, 8), xs.insert(7, 7))
print(xs.pop(), xs.removeAt(0), xs.removeAt(-1), xs)
print(xs.remove(1), xs.remove(99), xs)
print(xs.extend([1, 2]), xs.extend("ab"), xs.extend(xs))
print(xs.first(), xs.last(), [].first(), [].last())
print([1, [2]].contains([2]), [1, 2, 1].indexOf(1), [1, 2, 1].lastIndexOf(1), [1].indexOf(2), [1, 1.0, 2].count(1))
print([1, 2, 3].slice(1), [1, 2, 3].slice(0, -1), [1, 2, 3].copy(), [1, 2, 3][-2:])
print([1, 2, 3].reverse(), [1, 2, 3].reversed())
print([1, 2].join(), [1, "b", null].join(", "))
print([1, 2, 3].sum(), [1, 0.5].sum(), [].sum(), [3, 1, 2].min(), ["b", "c"].max(), [].min())
print([[1, 2], 3, [[4]]].flatten(), [1, 2, 1.0, [1], [1]].unique())
print([1, 2, 3].zip("ab"), [1, 2, 3].take(2), [1, 2, 3].take(9), [1, 2, 3].drop(1), [1, 2].drop(-1))
print([1, 2].fill(0), [1, 2].clear(), [1] + [2, 3])
//> stdout
// 3 3 false true
// [3, 1, 2, 5, 6] [3, 1, 2, 5, 6]
// [9, 3, 1, 2, 5, 8, 6, 7] [9, 3, 1, 2, 5, 8, 6, 7] [9, 3, 1, 2, 5, 8, 6, 7]
// 7 9 6 [3, 1, 2, 5, 8]
// true false [3, 2, 5, 8]
// [3, 2, 5, 8, 1, 2, "a", "b", 3, 2, 5, 8, 1, 2, "a", "b"] [3, 2, 5, 8, 1, 2, "a", "b", 3, 2, 5, 8, 1, 2, "a", "b"] [3, 2, 5, 8, 1, 2, "a", "b", 3, 2, 5, 8, 1, 2, "a", "b"]
// 3 b null null
// true 0 2 -1 2
// [2, 3] [1, 2] [1, 2, 3] [2, 3]
// [3, 2, 1] [3, 2, 1]
// 12 1, b, null
// 6 1.5 0 1 c null
// [1, 2, 3, [4]] [1, 2, [1]]
// [[1, "a"], [2, "b"]] [1, 2] [1, 2, 3] [2, 3] [1, 2]
// [0, 0] [] [1, 2, 3]
