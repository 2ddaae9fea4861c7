// Loops go round, on, and out in the same way whatever is counted and compared.
function count(from, to, by) {
  let seen = []
  for (i = from; i < to; i++) { seen.push(i) }
  for (i = from; i <= to; i += 3) { if i == 4 { continue } seen.push(i) }
  for (i = to; i > from; i -= 2) { seen.push(i) }
  for (i = from; i < to; i += by) { seen.push(i) }
  return seen
}
print(count(0, 5, 2))
print(count(0.5, 3, 1))
print(count(2, 5.5, 1.5))
print(count(5, 5, 1))
print(count(9, 5, 1))

let seen = []
for (i = 0; i < 4; i++) { seen.push(() => i) }
for (i = 0, j = 10; i <= 3; i++, j--) { seen.push(() => i + j) }
print(seen.map(f => f()))
for (i = 0; i < 10; i++) {
  if i % 2 == 1 { continue }
  if i > 6 { break }
  i += 1
  print(i)
}
for (i = 32760; i <= 32766; i++) { if i > 32764 { print(i) } }
for (i = 32765; i < 32767; i++) { print(i) }
for (i = -3; i <= -1; i++) { print(i) }
let n = 0
while true {
  n += 1
  if n < 5 { continue }
  break
}
let again: any = 3
while again { again = again > 1 ? again - 1 : null }
n = 0
while !(n >= 3) { n += 1 }
do {
  n += 1
  if n == 5 { continue }
} while (n < 7)
print(n)

for x in [] { print("never") }
for x in [1, 2, 3] { if x == 2 { continue } print(x) }
for i, x in ["a", "b"] { print(i, x) }
for k, v in {"a": 1, "b": 2} { print(k, v) }
for c in "añb" { print(c) }
for i in 3..6 { for j in 0..i { if j == 1 { break } print(i, j) } }
let growing = [1]
for x in growing { if x < 4 { growing.push(x + 1) } }
print(growing)
function first(xs) { for x in xs { return x } return null }
print(first([7, 8]), first([]))

function fails(f) {
  try { f() } catch (e) { print(e.type + ": " + e.message, e.stack[0]) }
}
fails(() => { for (i = 9223372036854775805; i <= 9223372036854775807; i++) { print(i) } })
fails(() => {
  let limit = 3
  for (i = 0; i < limit; i++) {
    if i == 1 { limit = "x" }
    print(i)
  }
})
fails(() => {
  for (i = 0; i < 5; i += 1) {
    print(i)
    i = null
  }
})
fails(() => {
  let m = 1
  while m < 3 {
    m = m == 2 ? [] : m + 1
  }
})
fails(() => { for x in 5 { print(x) } })

// The condition may be anything, and is computed each time.
let left = ["a", "b", "c"]
let asked = 0
function more() {
  asked += 1
  return left.length > 0
}
while more() { left.pop() }
while left.length < 2 && asked < 100 { left.push(asked) }
for (; left.length < 5;) { left.push(0) }
print(asked, left)
function typed(limit: int) {
  let sum = 0
  for (i = 0; i < limit; i++) { sum += i }
  let i: float = 0
  while i < limit { i += 1 }
  return [sum, i]
}
print(typed(4))
//> stdout
// [0, 1, 2, 3, 4, 0, 3, 5, 3, 1, 0, 2, 4]
// [0.5, 1.5, 2.5, 0.5, 3, 1, 0.5, 1.5, 2.5]
// [2, 3, 4, 5, 2, 5, 5.5, 3.5, 2, 3.5, 5.0]
// [5]
// []
// [0, 1, 2, 3, 10, 10, 10, 10]
// 1
// 3
// 5
// 7
// 32765
// 32766
// 32765
// 32766
// -3
// -2
// -1
// 7
// 1
// 3
// 0 a
// 1 b
// a 1
// b 2
// a
// ñ
// b
// 3 0
// 4 0
// 5 0
// [1, 2, 3, 4]
// 7 null
// 9223372036854775805
// 9223372036854775806
// 9223372036854775807
// OverflowError: 9223372036854775807 + 1 does not fit in 64 bits <lambda> (tested-at-the-end.nc:60:71)
// 0
// 1
// TypeError: `<` cannot compare an int with a string <lambda> (tested-at-the-end.nc:63:17)
// 0
// TypeError: `+` takes numbers, not null and an int <lambda> (tested-at-the-end.nc:69:22)
// TypeError: `<` cannot compare a list with an int <lambda> (tested-at-the-end.nc:76:11)
// TypeError: an int cannot be iterated <lambda> (tested-at-the-end.nc:80:15)
// 4 [4, 4, 0, 0, 0]
// [6, 4.0]
