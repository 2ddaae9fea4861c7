// All ways to write a number.
print(0xff, 0XFF, 0o17, 0b1010, 1_000_000, 0xdead_beef, 0)
print(1.5e3, 1E3, 2.5e-1, 1e+2, 1_0.2_5)
print(0x7fffffffffffffff, 0b0, 0)
//> stdout
// 255 255 15 10 1000000 3735928559 0
// 1500.0 1000.0 0.25 100.0 10.25
// 9223372036854775807 0 0
