// The variable of a catch belongs to its block.
let e = "outer"
try {
  throw Error("inner")
} catch (e) {
  print(e.message)
}
print(e)
//> stdout
// inner
// outer
