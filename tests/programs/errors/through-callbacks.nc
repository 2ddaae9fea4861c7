// Errors pass through the functions of the library.
try {
  [1, 2, 3].map(x => {
    if x == 2 { throw ValueError("two") }
    print("mapped", x)
    return x
  })
} catch (e) {
  print(e.message)
}
try {
  [3, 1, 2].sort((a, b) => { throw Error("cannot compare") })
} catch (e) {
  print(e.message)
}
//> stdout
// mapped 1
// two
// cannot compare
