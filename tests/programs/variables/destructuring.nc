// Declarations and assignments take values apart.
let [a, b] = [1, 2]
const [first, ...rest] = [3, 4, 5]
var [..., last] = [6, 7, 8]
let [head, ..._, tail] = [1, 2, 3, 4]
print(a, b, first, rest, last, head, tail)
let {x, y: renamed, "a key": key, ...others} = {x: 1, y: 2, "a key": 3, z: 4, w: 5}
print(x, renamed, key, others)
let [[p, q], {r: [s, _]}] = [[1, 2], {r: [3, 4]}]
print(p, q, s)
let [] = [], {} = {any: 1}, [only] = ["one"]
print(only)
// Assignments: the right side is evaluated first.
var i = 1, j = 2, k = 3
[i, j, k] = [k, i, j]
print(i, j, k)
[i, ...k] = [9, 8, 7]
print(i, k)
[i, [j, _]] = [1, [2, 3]]
print(i, j);
[fresh, _] = ["declared", 0]
print(fresh)
function fibonacci(n) {
  let [a, b] = [0, 1]
  for (i = 0; i < n; i++) { [a, b] = [b, a + b] }
  return a
}
print(fibonacci(50))
for (m = 0, n = 5; m < n; [m, n] = [m + 1, n - 1]) { print("step", m, n) }
for ([name, {age}] in [["Ann", {age: 30}], ["Bob", {age: 25}]]) { print(name, age) }
for ({v} in [{v: 1}, {v: 2}]) { print_later(v) }
function print_later(v) { print("v", v) }
//> edition 1.1
//> stdout
// 1 2 3 [4, 5] 8 1 4
// 1 2 3 {"z": 4, "w": 5}
// 1 2 3
// one
// 3 1 2
// 9 [8, 7]
// 1 2
// declared
// 12586269025
// step 0 5
// step 1 4
// step 2 3
// Ann 30
// Bob 25
// v 1
// v 2
