// `...` in literals.
let xs = [1, 2], m = {a: 1, b: 2}
print([...xs], [...xs, 3], [0, ...xs, ...xs, 9], [...[], ...""], [..."héy"], [...0..3], [...{1, 2}], [...m])
print({...xs, 3}, {0, ...xs}, {...xs, ...[2, 3], 4}, {1, ...m})
print({...m}, {...m, c: 3}, {a: 0, ...m}, {...m, a: 0}, {...m, ...{b: 9}}, {...{}, ...m, "z": 1, ...m})
print({...m, (1 + 1): "computed", -1: "negative"}, {...{}}, [...xs,], {...m,}, {...xs, 1,})
// Many elements around a spread.
let many = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
            28, 29, 30, 31, 32, 33, ...xs, 34, ...xs]
print(many.length, many)
// A copy: the original stays.
let copy = [...xs]
copy.push(3)
print(xs, copy)
// Each is evaluated in order.
function trace(v) { print("eval", v); return v }
print([trace(1), ...trace([2]), trace(3)], {k: trace(1), ...trace({l: 2}), m: trace(3)})
for (make in [() => [...5], () => ({...[1], a: 1}), () => ({1, ...null})]) {
  try { print(make()) } catch (TypeError e) { print(e.message) }
}
let texts: List<string> = ["a", ...range(1, 2).map(str), "b"]
print(texts)
print([...xs.map(x => [...xs, x])], [[...[...[...xs]]]])
//> edition 1.1
//> stdout
// [1, 2] [1, 2, 3] [0, 1, 2, 1, 2, 9] [] ["h", "é", "y"] [0, 1, 2] [1, 2] ["a", "b"]
// {1, 2, 3} {0, 1, 2} {1, 2, 3, 4} {1, "a", "b"}
// {"a": 1, "b": 2} {"a": 1, "b": 2, "c": 3} {"a": 1, "b": 2} {"a": 0, "b": 2} {"a": 1, "b": 9} {"a": 1, "b": 2, "z": 1}
// {"a": 1, "b": 2, 2: "computed", -1: "negative"} {} [1, 2] {"a": 1, "b": 2} {1, 2}
// 38 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 1, 2, 34, 1, 2]
// [1, 2] [1, 2, 3]
// eval 1
// eval [2]
// eval 3
// eval 1
// eval {"l": 2}
// eval 3
// [1, 2, 3] {"k": 1, "l": 2, "m": 3}
// an int cannot be spread
// a list cannot be spread in a map
// null cannot be spread
// ["a", "1", "b"]
// [[1, 2, 1], [1, 2, 2]] [[1, 2]]
