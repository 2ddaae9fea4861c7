// List, Map and Set check the container.
function kind(action) {
  try {
    action()
    return "fine"
  } catch (e) {
    return e.type
  }
}
function lists(xs: List<int>) { return xs }
function maps(m: Map<string, int>) { return m }
function sets(s: Set<int>) { return s }
let values = [[1], {a: 1}, {1}]
for (f in [lists, maps, sets]) { print(values.map(v => kind(() => f(v)))) }
let plain: List = [1, "a"]
print(plain)
//> stdout
// ["fine", "TypeError", "TypeError"]
// ["TypeError", "fine", "TypeError"]
// ["TypeError", "TypeError", "fine"]
// [1, "a"]
