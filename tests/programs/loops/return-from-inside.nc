// return leaves all loops of its function.
function find(rows, wanted) {
  for (r, row in rows) {
    for (c, value in row) {
      if value == wanted { return [r, c] }
    }
  }
  return null
}
print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
//> stdout
// [1, 0] null
