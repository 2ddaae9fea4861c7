// Ints and floats are compared by their exact values.
let big = 9007199254740993
print(big == 9007199254740992.0, big > 9007199254740992.0, big < 9007199254740994.0)
print(9223372036854775807 == 9223372036854775808.0, 9223372036854775807 < 9223372036854775808.0)
print(1 == 1.0, 1 < 1.5, 2 > 1.5, -1 <= -1.0, 0 == -0.0)
let nan = 0.0 / 0
print(nan == nan, nan != nan, nan < 1, nan > 1, 1 < nan, [nan] == [nan])
let m = {}
m[big] = "int"
m[9007199254740992.0] = "float"
print(m.length, m[big])
//> stdout
// false true true
// false true
// true true true true true
// false true false false false false
// 2 int
