// Comparisons are exact between ints and floats, and equality never throws.
print(1 == 1.0, 1 != 1.0, 9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0)
print(9223372036854775807 < 9223372036854775808.0, -9223372036854775808 == -9223372036854775808.0)
print(1 < 1.5, -1 > -1.5, 2 >= 1.999, 2 <= 2.0, 1e300 > 9223372036854775807, -1e300 < 0)
print(null == false, true == 1, "1" == 1, null == null, true != false, "a" != null, 0 == "")
print("abc" < "abd", "abc" < "ab", "" < "a", "Z" < "a", "é" > "z", "a" <= "a", "b" >= "a")
//> stdout
// true false false true
// true true
// true true true true true true
// false false false true true true false
// true false true true true true true
