// Much garbage of every kind, and little that stays.
class Node { constructor(value, next) { self.value = value; self.next = next } }
struct Pair { a; b }
let kept = []
let head = null
for (i in 0..300000) {
  let garbage = [i, "text " + i, {k: i}, {i}, Pair(i, [i]), () => i]
  if i % 30000 == 0 { kept.push(garbage); head = Node(i, head) }
}
print(kept.length, kept[3][0], kept[3][1], kept[3][2], kept[3][3], kept[3][4], kept[3][5]())
let total = 0
for (node = head; node != null; node = node.next) { total += node.value }
print(total)
//> stdout
// 10 90000 text 90000 {"k": 90000} {90000} Pair(a: 90000, b: [90000]) 90000
// 1350000
