// The stack of an error: the innermost call first; catching and throwing again keeps it.
function a() { throw ValueError("v") }
function b() { a() }
let c = () => b()
try { c() } catch (e) { for (line in e.stack) { print(line) } }
try { try { b() } catch (e) { throw e } } catch (e) { print(e.stack.length) }
try { [1].map(x => a()) } catch (e) { print(e.stack[0]) }
//> stdout
// a (traces.nc:2:16)
// b (traces.nc:3:16)
// <lambda> (traces.nc:4:15)
// traces.nc:5:7
// 3
// a (traces.nc:2:16)
