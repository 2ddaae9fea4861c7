// What cannot be iterated is a TypeError.
function kind(value) {
  try {
    for (x in value) { print(x) }
    return "ended"
  } catch (e) {
    return e.type
  }
}
print(kind(5), kind(null), kind(true), kind([]), kind(""))
//> stdout
// TypeError TypeError TypeError ended ended
