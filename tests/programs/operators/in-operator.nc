// x in xs.
print(2 in [1, 2], 2.0 in [1, 2], "b" in {a: 1, b: 2}, 3 in {1, 2}, "ell" in "hello", "" in "a", 5 in 0..5, 4 in 0..5)
print(1.0 in 0..5, [1] in [[1]], null in [null], "a" in 0..3)
try { print(1 in 5) } catch (e) { print(e.type) }
try { print(1 in "a") } catch (e) { print(e.type) }
//> stdout
// true true true false true true false true
// true true true false
// TypeError
// TypeError
