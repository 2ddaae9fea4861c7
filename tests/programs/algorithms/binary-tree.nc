// A search tree with an iterator by callback.
class Tree {
  root = null
  insert(key, value) {
    self.root = self.insertAt(self.root, key, value)
    return self
  }
  insertAt(node, key, value) {
    if node == null { return {key: key, value: value, left: null, right: null} }
    if key < node["key"] {
      node["left"] = self.insertAt(node["left"], key, value)
    } elif key > node["key"] {
      node["right"] = self.insertAt(node["right"], key, value)
    } else {
      node["value"] = value
    }
    return node
  }
  each(action) {
    function visit(node) {
      if node == null { return }
      visit(node["left"])
      action(node["key"], node["value"])
      visit(node["right"])
    }
    visit(self.root)
  }
}
let tree = Tree()
for (word in ["pear", "apple", "fig", "apple", "plum"]) { tree.insert(word, word.length) }
let keys = []
tree.each((key, value) => keys.push(key + ":" + value))
print(keys)
//> stdout
// ["apple:5", "fig:3", "pear:4", "plum:4"]
