// Patterns in declarations, assignments, loops and match, and what does not match.
let [a, [b, ...c], {x, y: z}] = [1, [2, 3, 4], {x: 5, y: 6, w: 7}]
print(a, b, c, x, z);
[a, b] = [b, a]
print(a, b)
for ([k, v] in [[1, 2], [3, 4]]) { print(k, v) }
try { let [p, q] = [1] } catch (e) { print(e, e.type) }
try { let {m} = {n: 1} } catch (e) { print(e) }
try { print(match ("x".repeat(3)) { case 1 => 2 }) } catch (MatchError e) { print(e.message) }
print(match (4) { case 1 | 2 => "low", case n when n % 2 == 0 => "even ${n}", case _ => "odd" })
print(match ([1, 2, 3]) { case [] => 0, case [x] => x, case [first, ..._, last] => first + last })
print(match ({kind: "a", size: 2}) { case {kind: "b"} => 1, case {kind: "a", size} => size * 10, case _ => 3 })
match (5) { case 1 => print("one"), case _ => { print("other") } }
try { let [one] = "é".repeat(150) } catch (e) { print(e.message) }
try { let [one] = "x" + "é".repeat(150) } catch (e) { print(len(e.message)) }
//> edition 1.1
//> stdout
// 1 2 [3, 4] 5 6
// 2 1
// 1 2
// 3 4
// MatchError: nothing matches [1] MatchError
// MatchError: nothing matches {"n": 1}
// nothing matches "xxx"
// even 4
// 4
// 20
// other
// nothing matches "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé...
// 120
