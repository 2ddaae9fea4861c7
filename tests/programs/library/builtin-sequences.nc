// len, range, list, set, map, filter and reduce over everything that can be iterated.
print(len("héllo"), len([1, 2]), len({a: 1}), len({1, 2, 3}), len(2..7))
print(list(range(4)), list(range(2, 5)), list(range(5, 0, -2)), list(range(0)))
print(list("añb"), list({a: 1, b: 2}), list({3, 1}), list(), set(), set("hello"))
print(map([1, 2], x => x * 2), map("ab", c => c + c), map(0..3, (x, i) => x * i))
print(filter([1, 2, 3, 4], x => x % 2 == 0), filter({a: 1, b: 2}, k => k == "b"))
print(reduce([1, 2, 3], (a, b) => a + b), reduce([], (a, b) => a + b, 9))
print(reduce(1..6, (a, b) => a * b, 1))
function attempt(f) { try { f() } catch (e) { print(e.type, e.message) } }
attempt(() => reduce([], (a, b) => a))
attempt(() => len(5))
attempt(() => range(1, 5, 0))
attempt(() => map(1, x => x))
attempt(() => map([1], 2))
attempt(() => set([[1]]))
attempt(() => range("a"))
//> stdout
// 5 2 1 3 5
// [0, 1, 2, 3] [2, 3, 4] [5, 3, 1] []
// ["a", "ñ", "b"] ["a", "b"] [3, 1] [] set() {"h", "e", "l", "o"}
// [2, 4] ["aa", "bb"] [0, 1, 4]
// [2, 4] ["b"]
// 6 9
// 120
// ValueError `reduce` of nothing needs a start value
// TypeError `len` expects a string, list, map, set or range, found an int
// ValueError the step of a range must not be 0
// TypeError `map` expects a list, string, map, set or range, found an int
// TypeError `map` expects a function, found an int
// TypeError a list cannot be a key of a map or an element of a set
// TypeError `range` expects an int, found a string
