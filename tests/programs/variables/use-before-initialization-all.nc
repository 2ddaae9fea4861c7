// A variable that is used before its declaration ran throws ReferenceError.
function attempt(f) { try { print(f()) } catch (ReferenceError e) { print(e.message) } }
attempt(() => later)
function readLater() { return later }
attempt(readLater)
let later = 1
attempt(() => later)
attempt(readLater)
attempt(() => {
  function g() { return local }
  g()
  let local = 2
})
attempt(() => Late())
class Late { }
print(Late() is Late)
attempt(() => { early = 5; const use = early; return use })
attempt(() => { assignEarly(); let v = 1; function assignEarly() { v = 2 } })
//> stdout
// `later` is used before its declaration ran
// `later` is used before its declaration ran
// 1
// 1
// `local` is used before its declaration ran
// `Late` is used before its declaration ran
// true
// 5
// `v` is used before its declaration ran
