// A callback may change the map or set it is called for: each element is met once, an added one last.
function numbered(n) { let m = {}; for (i in 0..n) { m[i] = i } return m }
// Removes what was met, and adds others until 100 have been added.
let added = 0
function change(container, key, put) {
  container.remove(key)
  if key % 2 == 1 { container.remove(key - 1) }
  for (i in 0..3) { if added < 100 { added += 1; put(1000 + added) } }
}
function sum(keys) { return [keys.length, set(keys).length, keys.sum()] }

let met = []
let m = numbered(20)
m.forEach((v, k) => { met.push(k); change(m, k, x => m.set(x, x)) })
print(sum(met), m)

added = 0
m = numbered(20)
print(sum(m.map((v, k) => { change(m, k, x => m.set(x, x)); return k }).values()), m)

added = 0
m = numbered(20)
print(sum(m.filter((v, k) => { change(m, k, x => m.set(x, x)); return true }).keys()), m)

added = 0
m = numbered(20)
met = []
for (k, v in m) { met.push(k); change(m, k, x => m.set(x, x)) }
print(sum(met), m)

added = 0
met = []
let s = set(0..20)
s.forEach((x, i) => { met.push(x); if x < 20 { assert(x == i) }; change(s, x, y => s.add(y)) })
print(sum(met), s)

added = 0
s = set(0..20)
print(sum(s.map(x => { change(s, x, y => s.add(y)); return x }).toList()), s)

added = 0
s = set(0..20)
print(reduce(s, (total, x) => { change(s, x, y => s.add(y)); return total + x }, 0), s)

// With two variables a set counts what was met.
let positions = []
s = set(0..20)
for (i, x in s) { positions.push(i); s.remove(x) }
print(positions.length, positions == (0..20).toList())

// What is removed and added again is met again, and what comes after `clear` is met.
met = []
m = {a: 1, b: 2, c: 3}
for (k in m) {
  met.push(k)
  if met.length == 1 { m.remove("a"); m["a"] = 4 }
  if met.length == 4 { m.clear(); m["x"] = 5; m["y"] = 6 }
}
print(met)
met = []
m = {a: 1, b: 2, c: 3}
m.forEach((v, k) => { met.push(k); if k == "b" { m.clear(); m["x"] = 5; m["y"] = 6 } })
print(met)

// New strings as keys, and a collection before the next one is looked for.
met = 0
m = {}
for (i in 0..10) { m["key " + i] = i }
m.forEach((v, k) => {
  met += 1
  m.remove(k)
  for (i in 0..40) { let garbage = range(0, 10000).toList() }
  if met < 50 { m["key " + v + " " + met] = v; m["other " + v + " " + met] = v; m.remove("other " + v + " " + met) }
})
print(met, m)
//> stdout
// [120, 120, 105240] {}
// [120, 120, 105240] {}
// [120, 120, 105240] {}
// [120, 120, 105240] {}
// [120, 120, 105240] set()
// [120, 120, 105240] set()
// 105240 set()
// 20 true
// ["a", "b", "c", "a", "x", "y"]
// ["a", "b", "x", "y"]
// 59 {}
