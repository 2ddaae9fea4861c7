// + joins text when a string is on either side, and lists.
print("a" + 1, 1 + "a", "x" + null, "b" + true, "f" + 1.0, "l" + [1, "s"], "e" + "")
print("sum: " + 1 + 2, "sum: " + (1 + 2), 1 + 2 + "3")
print([1] + [2], [] + [])
let s = "a"
s += "b"
s += 1
print(s)
try { print([1] + 2) } catch (e) { print(e.type) }
try { print(null + 1) } catch (e) { print(e.type) }
try { print(true + true) } catch (e) { print(e.type) }
//> stdout
// a1 1a xnull btrue f1.0 l[1, "s"] e
// sum: 12 sum: 3 33
// [1, 2] []
// ab1
// TypeError
// TypeError
// TypeError
