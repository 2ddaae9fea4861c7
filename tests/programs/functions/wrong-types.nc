// A value of the wrong type is a TypeError where it is bound.
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
function f(n: int) { return n }
function g(x) -> string { return x }
function h(xs: List<int>) { return xs.length }
let anything = "text"
print(kind(() => f(anything)), kind(() => f(1)))
print(kind(() => g(5)), kind(() => g("ok")))
print(kind(() => h(anything)), kind(() => h([1, 2])))
print(kind(() => f([null][0])), kind(() => f([1.0][0])))
//> stdout
// TypeError 1
// TypeError ok
// TypeError 2
// TypeError TypeError
