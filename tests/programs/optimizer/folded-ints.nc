// Arithmetic on int constants; what does not fit throws where it stands.
function tried(compute) {
  try { return compute() } catch (e) { return e.type }
}
print(2 + 3 * 4, (2 + 3) * 4, -7 / 2, -7 % 2, 7 / -2, 7 % -2, 2 ** 10, -2 ** 2)
print(9223372036854775806 + 1, -9223372036854775808 + 1, 2 ** 62, (-2) ** 63, 0 ** 0)
print(tried(() => 9223372036854775807 + 1), tried(() => -9223372036854775808 - 1))
print(tried(() => 4611686018427387904 * 2), tried(() => 2 ** 63), tried(() => -(-9223372036854775808)))
print(tried(() => -9223372036854775808 / -1), tried(() => -9223372036854775808 % -1))
print(tried(() => 1 / 0), tried(() => 1 % 0), tried(() => 1 / (2 - 2)))
print(2 ** -1, 10 ** -2, typeOf(2 ** -1), typeOf(2 ** 1))
print(tried(() => 1 + null), tried(() => true * 2), tried(() => -"a"), tried(() => 1 < "a"))
//> stdout
// 14 20 -3 -1 -3 1 1024 -4
// 9223372036854775807 -9223372036854775807 4611686018427387904 -9223372036854775808 1
// OverflowError OverflowError
// OverflowError OverflowError OverflowError
// OverflowError 0
// DivisionError DivisionError DivisionError
// 0.5 0.01 float int
// TypeError TypeError TypeError TypeError
