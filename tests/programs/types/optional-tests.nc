// Behind `is` the token after a `?` decides whether it belongs to the type.
function describe(x) {
  if x is int? { return "int?" }
  elif (x is string?) { return "string?" }
  while x is float? && x != null { x = null }
  for c in [x is float?, x is bool?] { if c is bool? { print(c) } }
  let last = x is float?
  return last ? "float?" : "other"
}
print(describe(1), describe("a"), describe(null), describe([]), describe(2.5))
let xs = [null is int?, "a" is int ? 1 : 2, 1 is int? == true]; let set = {1 is int?}
print(xs, set, "a" is int ? { "a": 1 } : {}, (1 is int ? [1] : [2]))
print(1 is int
  ? "yes" : "no")
let test = x => x is int?
print(test(null), test("")); let f = y => { return y is List<int>? }
print(f([]), f(1))
//> stdout
// false
// false
// true
// true
// int? string? int? other float?
// [true, 2, true] {true} {} [1]
// yes
// true false
// true false
