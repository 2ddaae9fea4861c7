// break and continue run the finally blocks that they leave.
for (i in 0..4) {
  try {
    if i == 1 { continue }
    if i == 3 { break }
    print("body", i)
  } finally {
    print("finally", i)
  }
}
//> stdout
// body 0
// finally 0
// finally 1
// body 2
// finally 2
// finally 3
