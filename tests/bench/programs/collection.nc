// Much short-lived memory: binary trees, lists of lists, chains of which most is dropped.
class Tree {
  constructor(left, right) {
    self.left = left
    self.right = right
  }
}

function grow(depth) {
  if depth == 0 { return Tree(null, null) }
  return Tree(grow(depth - 1), grow(depth - 1))
}

function count(tree) {
  if tree.left == null { return 1 }
  return 1 + count(tree.left) + count(tree.right)
}

function chains(rounds) {
  let kept = []
  for (i = 0; i < rounds; i++) {
    let chain = null
    for (j = 0; j < 50; j++) { chain = [j, chain] }
    if i % 100 == 0 { kept.push(chain) }
  }
  let sum = 0
  for chain in kept {
    let link = chain
    while link != null {
      sum += link[0]
      link = link[1]
    }
  }
  return sum
}

let long_lived = grow(13)
let nodes = 0
for (i = 0; i < 40; i++) { nodes += count(grow(10)) }
print(nodes, count(long_lived))
print(chains(5000))
let total = 0
for (i = 0; i < 60000; i++) {
  let point = {"x": i, "y": i + 1}
  total += point["x"] + point["y"]
}
print(total)
