// A field may be declared with its own class or with one that stands further on.
class Tree {
  root: Node?
}
class Node {
  owner: Tree?
  next: Node?
}
let tree = Tree()
tree.root = Node()
tree.root.owner = tree
tree.root.next = Node()
function attempt(f) {
  try { f() } catch (e) { print(e.type) }
}
attempt(() => { tree.root = tree })
attempt(() => { tree.root.owner = tree.root })
attempt(() => { tree.root.next = tree })
print(tree.root.owner == tree, tree.root.next.owner)
//> stdout
// TypeError
// TypeError
// TypeError
// true null
