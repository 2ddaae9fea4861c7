// Members, calls and indices chain; a chain may go on in the next line.
class Node {
  next = null
  values = []
  constructor(value) { self.values.push(value) }
  link(other) {
    self.next = other
    return self
  }
}
let first = Node(1).link(Node(2).link(Node(3)))
print(first.next.next.values[0])
let texts = [1, 2, 3, 4]
  .filter(x => x % 2 == 0)
  .map(x => x * 10)
print(texts, [[1, 2], [3, 4]][1][0])
//> stdout
// 3
// [20, 40] 3
