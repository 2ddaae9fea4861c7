// ** binds tighter than the sign on its left and groups to the right.
print(-2 ** 2, (-2) ** 2, 2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** -2, -2 ** -1)
let x = 3
print(x ** 2, -x ** 2, 2 ** x ** 1, 10 ** 0)
x **= 3
print(x)
//> stdout
// -4 4 512 64 0.25 -0.5
// 9 -9 8 1
// 27
