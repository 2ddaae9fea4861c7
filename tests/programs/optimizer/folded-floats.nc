// Floats follow IEEE 754, whether an operator is computed when compiling or when running.
function at_run_time(a, b) { return [a + b, a - b, a * b, a / b] }
print([0.1 + 0.2, 0.1 - 0.2, 0.1 * 0.2, 0.1 / 0.2], at_run_time(0.1, 0.2))
print([1 + 0.5, 1 - 0.5, 1 * 0.5, 1 / 0.5], at_run_time(1, 0.5))
print([1e308 + 1e308, 1e-308 - 1e-308, 1e-308 * 1e-308, 1.0 / 0], at_run_time(1e308, 1e308)[0])
print(9007199254740993 + 0.0, 9223372036854775807 * 1.0, -0.0, 0.0 * -1, 5.5 % 2, -5.5 % 2)
let nan = 0.0 / 0.0
print(nan == nan, nan != nan, nan < 1, 0.0 == -0.0)
print(2.0 ** 0.5 == at_power(2.0, 0.5), 2 ** 0.5 == at_power(2, 0.5), typeOf(2.0 * 3), 6 / 3.0)
function at_power(a, b) { return a ** b }
//> stdout
// [0.30000000000000004, -0.1, 0.020000000000000004, 0.5] [0.30000000000000004, -0.1, 0.020000000000000004, 0.5]
// [1.5, 0.5, 0.5, 2.0] [1.5, 0.5, 0.5, 2.0]
// [inf, 0.0, 0.0, inf] inf
// 9007199254740992.0 9.223372036854776e+18 -0.0 -0.0 1.5 -1.5
// false true false true
// true true float 2.0
