// Garbage in large amounts: what is still reachable stays whole.
class Node {
  constructor(value, next) {
    self.value = value
    self.next = next
  }
}
let kept = null
for (i in 0..200000) {
  let garbage = [i, [i], {a: i}]
  if i % 10000 == 0 { kept = Node(garbage, kept) }
}
let total = 0
let node = kept
while node {
  total += node.value[0] + node.value[1][0] + node.value[2]["a"]
  node = node.next
}
print(total)
let text = ""
for (i in 0..1000) { text += i % 10 }
print(text.length, text[:12])
//> stdout
// 5700000
// 1000 012345678901
