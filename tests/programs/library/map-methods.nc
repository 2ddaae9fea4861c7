// Every method of maps.
let m = {b: 2, a: 1}
print(m.length, m.length(), m.isEmpty(), {}.isEmpty())
print(m.get("b"), m.get("z"), m.get("z", 0), m["z"])
print(m.set("c", 3), m.has("c"), m.has(1))
print(m.remove("c"), m.remove("c"), m)
print(m.keys(), m.values(), m.entries())
let n = m.copy()
n["x"] = 9
print(m, n, m.merge({a: 5, d: 4}), m)
print(m.update({a: 7}), m.update(m))
print(m.map((v, k) => k + str(v)), m.map(v => v * 2), m.filter(v => v > 2))
m.forEach((v, k) => print(k, v))
print(m.clear(), m)
let keys = {1: "int", 2.5: "float", true: "bool", null: "null"}
print(keys[1.0], keys[2.5], keys[true], keys[null], keys)
try { m[[1]] = 2 } catch (e) { print(e.type, e.message) }
try { m.update(1) } catch (e) { print(e.type, e.message) }
try { m.merge([]) } catch (e) { print(e.type, e.message) }
//> stdout
// 2 2 false true
// 2 null 0 null
// {"b": 2, "a": 1, "c": 3} true false
// true false {"b": 2, "a": 1}
// ["b", "a"] [2, 1] [["b", 2], ["a", 1]]
// {"b": 2, "a": 1} {"b": 2, "a": 1, "x": 9} {"b": 2, "a": 5, "d": 4} {"b": 2, "a": 1}
// {"b": 2, "a": 7} {"b": 2, "a": 7}
// {"b": "b2", "a": "a7"} {"b": 4, "a": 14} {"a": 7}
// b 2
// a 7
// {} {}
// int float bool null {1: "int", 2.5: "float", true: "bool", null: "null"}
// TypeError a list cannot be a key of a map or an element of a set
// TypeError `update` expects a map, found an int
// TypeError `merge` expects a map, found a list
