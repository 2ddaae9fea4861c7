// Objects whose fields differ in names, number and order share caches and stay apart.
class Bag { }
function make(names) { let b = Bag(); for (n in names) { set(b, n) } return b }
function set(b, n) { if n == "a" { b.a = 1 } elif n == "b" { b.b = 2 } else { b.c = 3 } }
function get(b) { return b.b }
let bags = [make("ab"), make("ba"), make("abc"), make("cba"), make("b")]
print(bags.map(b => get(b)), bags)
class Wide { constructor() {
  self.f0 = 0; self.f1 = 1; self.f2 = 2; self.f3 = 3; self.f4 = 4; self.f5 = 5; self.f6 = 6; self.f7 = 7
  self.f8 = 8; self.f9 = 9; self.f10 = 10; self.f11 = 11; self.f12 = 12 } }
let wides = []
for (i in 0..3) { let w = Wide(); w.f12 += i; w.extra = i; wides.push(w) }
print(wides.map(w => w.f0 + w.f8 + w.f12 + w.extra))
try { wides[0].absent } catch (e) { print(e.message) }
//> stdout
// [2, 2, 2, 2, 2] [Bag {a: 1, b: 2}, Bag {b: 2, a: 1}, Bag {a: 1, b: 2, c: 3}, Bag {c: 3, b: 2, a: 1}, Bag {b: 2}]
// [20, 22, 24]
// an instance of `Wide` has no member `absent`
