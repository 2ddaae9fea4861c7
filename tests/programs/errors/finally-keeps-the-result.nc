// The value of a return is computed before finally runs.
function f() {
  let n = 1
  try {
    return n
  } finally {
    n = 2
  }
}
print(f())
function nested() {
  try {
    try {
      return "inner"
    } finally {
      print("first")
    }
  } finally {
    print("second")
  }
}
print(nested())
//> stdout
// 1
// first
// second
// inner
