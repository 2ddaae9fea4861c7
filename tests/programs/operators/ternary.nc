// The conditional operator groups to the right and computes one branch.
function grade(n) { return n > 90 ? "A" : n > 80 ? "B" : n > 70 ? "C" : "D" }
print(grade(95), grade(85), grade(75), grade(5))
print(true ? 1 : 1 / 0, false ? 1 / 0 : 2)
let f = true ? x => x + 1 : x => x - 1
print(f(1), (false ? [1] : [2, 3])[1], 1 + (true ? 2 : 3) * 2)
print(null ? "a" : 0 ? "b" : "c")
//> stdout
// A B C D
// 1 2
// 2 3 5
// b
