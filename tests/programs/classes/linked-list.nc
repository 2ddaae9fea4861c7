// A class that refers to itself.
class Node {
  next: Node?
  constructor(value, next = null) {
    self.value = value
    self.next = next
  }
}
class LinkedList {
  head = null
  size = 0
  add(value) {
    self.head = Node(value, self.head)
    self.size++
    return self
  }
  values() {
    let result = []
    let node = self.head
    while node {
      result.push(node.value)
      node = node.next
    }
    return result
  }
  reverse() {
    let before = null
    let node = self.head
    while node != null {
      let next = node.next
      node.next = before
      before = node
      node = next
    }
    self.head = before
    return self
  }
}
let xs = LinkedList().add(1).add(2).add(3)
print(xs.values(), xs.size)
print(xs.reverse().values())
//> stdout
// [3, 2, 1] 3
// [1, 2, 3]
