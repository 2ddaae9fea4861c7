// What does not fit into --max-memory throws an error that can be caught; what is garbage does not count.
let rounds = 0
for (i in 0..200) { let big = range(0, 100000).toList(); rounds += big.length }
print(rounds)
let xs = []
try { while true { xs.push([xs.length]) } } catch (MemoryError e) { xs = null; print(e.message) }
try { print("x".repeat(100000000).length) } catch (MemoryError e) { print(e.message) }
let s = "text"
try { while true { s = s + s } } catch (MemoryError e) { print(e.type, s.length > 1000000) }
let m = {}
try { while true { m[m.length] = m.length } } catch (MemoryError e) { m = null; print(e.type) }
print("still alive")
//> command run --max-memory 16M {}
//> stdout
// 20000000
// out of memory
// out of memory
// MemoryError true
// MemoryError
// still alive
