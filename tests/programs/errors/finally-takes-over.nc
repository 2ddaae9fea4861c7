// A return, break or throw in finally takes the place of what was going on.
function f() {
  try {
    throw Error("lost")
  } finally {
    return "from finally"
  }
}
print(f())
function g() {
  try {
    return "lost"
  } finally {
    throw Error("from finally")
  }
}
try {
  g()
} catch (e) {
  print(e.message)
}
for (i in 0..3) {
  try {
    throw Error("lost")
  } finally {
    print("round", i)
    break
  }
}
//> stdout
// from finally
// from finally
// round 0
