// Integers and floats: bases, limits, precedence, what throws.
print(1_000_000, 0xff, 0o17, 0b101, 1.5e3, 0.1 + 0.2)
print(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7.0 / 2, 2 ** 10, 2 ** -1, -2 ** 2)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 10 - 3 - 2, 2 ** 3 ** 2)
print(1 == 1.0, 1 < 2.5, !(3 >= 4), 9223372036854775807 == 9223372036854775807.0)
print(-9223372036854775808, 1.0 / 0, -1.0 / 0, 3.0)
function tried(f) {
  try { return f() } catch (OverflowError e) { return "overflow: " + e.message }
  catch (DivisionError e) { return "division: " + e.message }
  catch (TypeError e) { return "type: " + e.message }
}
let largest = 9223372036854775807, none = 0
print(tried(() => largest + 1))
print(tried(() => largest * 2))
print(tried(() => 1 / none))
print(tried(() => 1 % none))
print(tried(() => "a" - 1))
let sum = 0
for (i = 0; i < 100; i++) { if i % 3 == 0 || i % 5 == 0 { sum += i } }
print(sum)
//> stdout
// 1000000 255 15 5 1500.0 0.30000000000000004
// 3 -3 1 -1 3.5 1024 0.5 -4
// 5 9 5 512
// true true true false
// -9223372036854775808 inf -inf 3.0
// overflow: 9223372036854775807 + 1 does not fit in 64 bits
// overflow: 9223372036854775807 * 2 does not fit in 64 bits
// division: division by zero
// division: division by zero
// type: `-` takes numbers, not a string and an int
// 2318
