// A structure that shares its parts prints as one that does not, at every depth.
function deep(n, make) { let a = [1, "one"]; for (i in 0..n) { a = make(a) } return a }
function copy(x) { return typeOf(x) == "list" ? x.map(y => copy(y)) : x }
function inside(n, x) { for (i in 0..n) { x = [x] } return x }
let shared = deep(9, x => [x, x])
print(str(shared).length, str(shared) == str(copy(shared)))
for (n in 185..200) {
  let x = inside(n, [shared, 2, shared])
  let y = inside(n, [copy(shared), 2, copy(shared)])
  assert(str(x) == str(y), n)
  assert(str([shared, x, shared]) == str([copy(shared), y, copy(shared)]), n)
}
// Whether a list in a cycle is shortened depends on where it stands.
let a = [shared]
let b = [a, shared]
a.push(b)
let text = str(shared)
print(str(a) == "[" + text + ", [[...], " + text + "]]")
print(str([a, b]) == "[" + str(a) + ", " + str(b) + "]", str({a: b, b: a}) == "{\"a\": " + str(b) + ", \"b\": " + str(a) + "}")
print(str(deep(22, x => [x, x])).length)
//> stdout
// 7164 true
// true
// true true
// 58720252
