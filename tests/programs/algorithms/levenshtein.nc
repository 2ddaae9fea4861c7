// The distance between two words.
function distance(a, b) {
  let row = (0..b.length + 1).toList()
  for (i in 0..a.length) {
    let next = [i + 1]
    for (j in 0..b.length) {
      let change = row[j] + (a[i] == b[j] ? 0 : 1)
      next.push([change, row[j + 1] + 1, next[j] + 1].min())
    }
    row = next
  }
  return row[-1]
}
print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"))
//> stdout
// 3 3 0
