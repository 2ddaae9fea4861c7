// The tighter operator takes its operands first.
print(2 + 3 * 4 ** 2 / 8 % 5)
print(-2 ** 2, (-2) ** 2)
print(2 ** 3 ** 2, (2 ** 3) ** 2)
print(!true == false, !(1 > 2))
print(1 + 2 == 3 && 4 > 3 || false)
print(1 < 2 == true)
print(true || false && false, (true || false) && false)
print(10 - 4 - 3, 100 / 10 / 5)
let r = 1 + 1..2 * 3
print(r.start, r.end)
//> stdout
// 3
// -4 4
// 512 64
// true true
// true
// true
// true false
// 3 2
// 2 6
