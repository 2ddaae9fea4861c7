// The variable of a loop is a new one in each iteration.
let fs = []
for (i = 0; i < 3; i++) { fs.push(() => i) }
for (x in ["a", "b"]) { fs.push(() => x) }
for (k, v in {key: "value"}) { fs.push(() => k + "=" + v) }
for (f in fs) { print(f()) }
//> stdout
// 0
// 1
// 2
// a
// b
// key=value
