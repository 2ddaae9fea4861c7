// 200,000 calls fit within each other, the module itself counted; one more is an error that can be caught.
function depth(n) { if n == 0 { return 0 } return depth(n - 1) + 1 }
print(depth(199998))
try { depth(199999) } catch (StackOverflowError e) { print(e.message, e.stack.length, e.stack[48]) }
print(depth(199998))
// Callbacks of the library fit 160 times into each other.
function nested(n) { return n == 0 ? 0 : [n].map(x => nested(x - 1))[0] + 1 }
print(nested(160))
try { nested(161) } catch (StackOverflowError e) { print(e.message) }
//> stdout
// 199998
// too many calls within calls 50 ... 199951 more
// 199998
// 160
// too many native functions within each other
