// The best value within a weight.
function best(items, capacity) {
  let table = []
  for (w in 0..capacity + 1) { table.push(0) }
  for (item in items) {
    for (w = capacity; w >= item["weight"]; w--) {
      let taken = table[w - item["weight"]] + item["value"]
      if taken > table[w] { table[w] = taken }
    }
  }
  return table[capacity]
}
let items = [{weight: 1, value: 1}, {weight: 3, value: 4}, {weight: 4, value: 5}, {weight: 5, value: 7}]
print(best(items, 7), best(items, 0), best(items, 13))
//> stdout
// 9 0 17
