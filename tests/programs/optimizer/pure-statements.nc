// Statements that only compute a value vanish, unless computing it can be noticed.
let a = 1
let b = [1]
1
"text"
null
a
!a
a == b
print
function throws(f) { try { f(); return "nothing" } catch (e) { return e.type } }
print(throws(() => { { later } let later = 1 }), throws(() => { a + null }), throws(() => { b[5] }), throws(() => { -b }))
print(throws(() => { a; 1; !b }), throws(() => { a.missing }), throws(() => { b < a }))
//> stdout
// ReferenceError TypeError IndexError TypeError
// nothing TypeError TypeError
