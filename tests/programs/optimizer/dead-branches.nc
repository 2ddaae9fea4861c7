// Branches that are never taken leave nothing behind; those around them stay as they are.
let log = []
if true { log.push(1) } else { log.push("no") }
if false { log.push("no") } else { log.push(2) }
if false { log.push("no") }
if null { log.push("no") } elif 1 > 2 { log.push("no") } elif "x" == "x" { log.push(3) } else { log.push("no") }
if log.length == 3 { if false { log.push("no") } else { log.push(4) } } elif true { log.push("no") }
while false { log.push("no") }
while 1 > 2 || null { log.push("no") }
for (let i = 0; false; i++) { log.push("no") }
do { log.push(5) } while (false)
let n = 0
while true { n += 1; if n == 3 { break }; if true { continue }; log.push("no") }
for (x in [1, 2]) { if false { break } else { log.push(x + 5) } }
function choose(v) {
  if true { if v { return "yes" } }
  return false ? "wrong" : "no"
}
print(log, n, choose(true), choose(false))
if true { let inner = 1; print(inner) }
if false { let inner = 2; print(inner) } else { let inner = 3; print(inner) }
//> stdout
// [1, 2, 3, 4, 5, 6, 7] 3 yes no
// 1
// 3
