// Errors thrown through loops, callbacks and constructors.
let total = 0
for (x in [1, 0, 2, "a", 4]) {
  try { total += 8 / x } catch (DivisionError e) { total += 100 } catch (TypeError e) { total += 1000 }
}
print(total)
try { [3, 2, 1, 0].map(x => 6 / x) } catch (e) { print(e.type) }
class C { constructor() { throw ValueError("no instance") } }
try { C() } catch (e) { print(e.message) }
let caught = 0
for (i in 0..1000) { try { throw i } catch (e) { caught += int(e.message) } }
print(caught)
//> stdout
// 1114
// DivisionError
// no instance
// 499500
