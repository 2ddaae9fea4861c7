// Objects that refer to one another.
class Node { constructor(value, next = null) { self.value = value; self.next = next } }
class Stack {
  head = null
  size = 0
  push(v) { self.head = Node(v, self.head); self.size += 1; return self }
  pop() {
    if self.head == null { throw ValueError("empty") }
    let v = self.head.value
    self.head = self.head.next
    self.size -= 1
    return v
  }
}
let s = Stack()
for (i in 0..5) { s.push(i * i) }
print(s.pop(), s.pop(), s.size)
try { Stack().pop() } catch (ValueError e) { print(e.message) }
let ring = Node(1)
ring.next = ring
print(ring.next.next.value)
//> stdout
// 16 9 3
// empty
// 1
