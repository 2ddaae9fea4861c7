// Fields added in different orders, and many of them.
class Bag { }
let a = Bag()
a.x = 1
a.y = 2
let b = Bag()
b.y = 3
b.x = 4
print([a, b].map(o => o.x * 10 + o.y))
let big = Bag()
for (i in 0..3) { big.n = i }
big.a = 1; big.b = 2; big.c = 3; big.d = 4; big.e = 5; big.f = 6; big.g = 7; big.h = 8; big.i = 9; big.j = 10
print(big.n + big.a + big.j)
function get(o) { return o.v }
class V1 { v = 1 }
class V2 { w = 0; v = 2 }
class V3 { v() { return 3 } }
print([V1(), V2(), V1(), V2()].map(get), get(V3())())
//> stdout
// [12, 43]
// 13
// [1, 2, 1, 2] 3
