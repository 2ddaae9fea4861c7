// throw, catch by class, finally, rethrow.
error NotFound extends Error { }
error Denied extends NotFound {
  constructor(user) { super("denied for " + user); self.user = user }
}
error Plain { code = 7 }
function risky(kind) {
  if kind == 1 { throw NotFound("no such file") }
  if kind == 2 { throw Denied("ann") }
  if kind == 3 { throw Plain("p") }
  if kind == 4 { throw "text" }
  if kind == 5 { return [][0] }
  return "fine"
}
for (k in 0..6) {
  try {
    print(risky(k))
  } catch (Denied e) {
    print("denied", e.user, e.message)
  } catch (NotFound e) {
    print("not found", e.message)
  } catch (Plain e) {
    print("plain", e.code, e.message)
  } catch (e) {
    print("other", e.type, e.message)
  } finally {
    print("done", k)
  }
}
try {
  try { throw ValueError("inner") } catch (e) { throw e }
} catch (e) { print(e.message) }
try { try { throw ValueError("v") } catch (TypeError e) { print("wrong") } } catch { print("outer") }
//> stdout
// fine
// done 0
// not found no such file
// done 1
// denied ann denied for ann
// done 2
// plain 7 p
// done 3
// other Error text
// done 4
// other IndexError index 0 is outside of a list of length 0
// done 5
// inner
// outer
