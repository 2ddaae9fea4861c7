// Hexadecimal, octal, binary, underscores, exponents.
print(0xff, 0xFF, 0o17, 0b1010, 1_000_000, 0xdead_beef)
print(1.5e3, 1E2, 5e-1, 1_0.2_5)
print(0, 0x0 + 0b1)
//> stdout
// 255 255 15 10 1000000 3735928559
// 1500.0 100.0 0.5 10.25
// 0 1
