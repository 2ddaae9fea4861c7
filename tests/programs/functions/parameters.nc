// Arguments by position and by name, defaults, rest.
function f(a, b = a * 2, c = b + 1) { return [a, b, c] }
print(f(1), f(1, 5), f(1, 5, 9), f(1, c: 0), f(c: 3, a: 1), f(b: 4, a: 2))
function g(first, ...rest) { return [first, rest] }
print(g(1), g(1, 2), g(1, 2, 3))
function h(a, b = [], ...rest) { b.push(a); return [b, rest] }
print(h(1), h(1), h(1, [0], 7, 8))
print(((x, y = 10) => x + y)(1), ((...xs) => xs.length)(1, 2, 3))
function noParameters() { return "none" }
print(noParameters())
//> stdout
// [1, 2, 3] [1, 5, 6] [1, 5, 9] [1, 2, 0] [1, 2, 3] [2, 4, 5]
// [1, []] [1, [2]] [1, [2, 3]]
// [[1], []] [[1], []] [[0, 1], [7, 8]]
// 11 3
// none
