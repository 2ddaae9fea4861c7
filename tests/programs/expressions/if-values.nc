// `if` where a value is expected.
let n = 5
let size = if n > 3 { "big" } else { "small" }
let word = if n == 1 { "one" } elif n == 2 { "two" } else if n == 5 { "five" } else { "many" }
print(size, word)
print(if n > 9 { 1 } else { 2 } + 10, [if n == 5 { "a" } else { "b" }], {k: if true { 1 } else { 2 }})
// The value of a block is that of its last statement, if this is an expression.
let computed = if n > 3 {
  let m = n * 2
  print("computing")
  m + 1
} else {
  0
}
print(computed, if n > 3 { let unused = 1; _use(unused) } else { 1 }, if true {} else { 1 })
function _use(v) { return v }
let nothing = if true { let m = 1; m += 1 } else { 2 }
print(nothing)
function kind(v) {
  return if v is int { "int" } elif v is string { "string" } else {
    if v == null { return "returned early" }
    "other"
  }
}
print(kind(1), kind("a"), kind(null), kind([]))
function loop() {
  let out = []
  for (i in 0..10) {
    out.push(if i == 2 { continue } elif i == 5 { break } else { i })
  }
  return out
}
print(loop())
let lambda = x => if x > 0 { "positive" } else { "not" }
print(lambda(1), lambda(-1))
let multi = if (n > 3
  && n < 9) {
  "between"
}
else
{
  "outside"
}
print(multi)
try {
  let v = if n == 5 { throw "thrown inside" } else { 1 }
  print(v)
} catch (e) { print(e.message) }
// The operands in front keep their values.
var a = 1
print(a + (if true { a = 10; a } else { 0 }) + a)
print([a, if true { a = 20; a } else { 0 }, a])
let closures = if true { let c = 0; () => { c += 1; return c } } else { null }
closures()
print(closures(), "in a string: ${if a > 1 { "yes" } else { "no" }}")
//> edition 1.1
//> stdout
// big five
// 12 ["a"] {"k": 1}
// computing
// 11 1 null
// null
// int string returned early other
// [0, 1, 3, 4]
// positive not
// between
// thrown inside
// 21
// [10, 20, 20]
// 2 in a string: yes
