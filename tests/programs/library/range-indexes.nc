// Positions beyond 32 bits, and up to what an int can say.
let long = 0..5000000000
print(long[-1], long[4294967295], long[4294967296], long[4999999999], long[-5000000000])
print((-9223372036854775808..0)[-1], (-9223372036854775808..0)[9223372036854775807])
print(range(0, 10000000000, 2)[-1], range(10000000000, 0, -2)[-1])
let all = -9223372036854775808..9223372036854775807
print(all[0], all[9223372036854775807], all[-1], all[-9223372036854775808])
for (index in [5000000000, -5000000001, 9223372036854775807, -9223372036854775808]) {
  try { print(long[index]) } catch (IndexError e) { print(e.message) }
}
try { print((5..5)[0]) } catch (IndexError e) { print(e.message) }
try { print((5..5)[-1]) } catch (IndexError e) { print(e.message) }
//> stdout
// 4999999999 4294967295 4294967296 4999999999 0
// -1 -1
// 9999999998 2
// -9223372036854775808 -1 9223372036854775806 -1
// index 5000000000 is outside of a range of length 5000000000
// index -5000000001 is outside of a range of length 5000000000
// index 9223372036854775807 is outside of a range of length 5000000000
// index -9223372036854775808 is outside of a range of length 5000000000
// index 0 is outside of a range of length 0
// index -1 is outside of a range of length 0
