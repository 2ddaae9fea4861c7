// Two ints give an int: division truncates toward zero, the remainder has the sign of the dividend.
print(7 / 2, -7 / 2, 7 / -2, -7 / -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(2 ** 10, (-2) ** 3, 0 ** 0, 2 ** 62)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3)
print(5 - -3, - -5)
//> stdout
// 3 -3 -3 3
// 1 -1 1 -1
// 1024 -8 1 4611686018427387904
// 5 9
// 8 5
