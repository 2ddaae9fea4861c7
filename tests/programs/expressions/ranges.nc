// Half open; as a value, in loops and conditions.
let r = 2..5
print(r.toList(), len(r), r.start, r.end, typeOf(r))
print((5..2).toList(), (0..0).length)
let n = 3
print((0..n + 1).toList())
print(4 in r, 5 in r)
//> stdout
// [2, 3, 4] 3 2 5 range
// [] 0
// [0, 1, 2, 3]
// true false
