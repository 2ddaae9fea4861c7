// Operators on constants become constants; what would throw stays.
print(2 * 3 + 4, 1 / 0, 2 ** 64, 1 / 4.0, "a" + 1 + "b", !null, -(2 - 3), 1 < 1.5)
