// Every method of sets.
let s = {3, 1}
print(s.length, s.length(), s.isEmpty(), set().isEmpty())
print(s.add(2).add(3), s.has(2), s.has("2"), s.has([]))
print(s.remove(1), s.remove(1), s)
print(s.update({7, 3}), s.copy() == s, s.toList())
let a = {1, 2, 3}
let b = {3, 4}
print(a.union(b), a.intersection(b), a.difference(b))
print({3}.isSubset(a), a.isSubset({3}), a.isSuperset({1, 2}), a.isDisjoint({9}), a.isDisjoint(b))
print(a.map(x => x % 2), a.filter(x => x > 1))
a.forEach((x, i) => print(i, x))
print({1, 2} == {2, 1}, {1, 1.0, true}, a.clear())
try { s.add({1}) } catch (e) { print(e.type, e.message) }
try { s.union([1]) } catch (e) { print(e.type, e.message) }
try { b.map(x => [x]) } catch (e) { print(e.type, e.message) }
//> stdout
// 2 2 false true
// {3, 1, 2} true false false
// true false {3, 2}
// {3, 2, 7} true [3, 2, 7]
// {1, 2, 3, 4} {3} {1, 2}
// true false true true false
// {1, 0} {2, 3}
// 0 1
// 1 2
// 2 3
// true {1, true} set()
// TypeError a set cannot be a key of a map or an element of a set
// TypeError `union` expects a set, found a list
// TypeError a list cannot be a key of a map or an element of a set
