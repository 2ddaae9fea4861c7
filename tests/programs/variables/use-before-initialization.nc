// A variable whose declaration has not run yet throws ReferenceError.
function read() { return later }
try {
  print(read())
} catch (ReferenceError e) {
  print("caught", e.type)
}
let later = 5
print(read())
//> stdout
// caught ReferenceError
// 5
