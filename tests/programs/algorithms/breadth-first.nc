// Shortest paths in a graph.
let graph = {a: ["b", "c"], b: ["d"], c: ["d", "e"], d: ["f"], e: ["f"], f: []}
function path(start, end) {
  let before = {(start): null}
  let queue = [start]
  while !queue.isEmpty() {
    let node = queue.removeAt(0)
    for (next in graph[node]) {
      if next in before { continue }
      before[next] = node
      queue.push(next)
    }
  }
  if !(end in before) { return null }
  let result = []
  let node = end
  while node != null {
    result.insert(0, node)
    node = before[node]
  }
  return result
}
print(path("a", "f"), path("b", "f"), path("f", "a"))
//> stdout
// ["a", "b", "d", "f"] ["b", "d", "f"] null
