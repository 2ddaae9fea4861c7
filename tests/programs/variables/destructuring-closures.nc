// What is taken apart in a loop is new in each turn.
let functions = []
for ([a, b] in [[1, 2], [3, 4]]) { functions.push(() => { a += 10; return a + b }) }
for (f in functions) { print(f(), f()) }
function counter() {
  let [n, step] = [0, 2]
  return () => { n += step; return n }
}
let next = counter()
next()
print(next())
function swap_captured() {
  var x = 1, y = 2
  let show = () => [x, y];
  [x, y] = [y, x]
  return show()
}
print(swap_captured())
function typed() {
  let [a, b]: List<int> = [1, 2]
  return a + b
}
print(typed())
let once = 0
function source() { once += 1; return [1, 2, 3] }
let [u, ...v] = source()
print(u, v, once)
//> edition 1.1
//> stdout
// 13 23
// 17 27
// 4
// [2, 1]
// 3
// 1 [2, 3] 1
