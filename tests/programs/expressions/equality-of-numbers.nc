// Numbers are equal by value, whatever their type.
print(1 == 1.0, 1 != 1.0, 0.0 == -0.0)
print(9007199254740993 == 9007199254740992.0)
print(9007199254740992 == 9007199254740992.0)
print(9223372036854775807 == 9223372036854775808.0)
print(9223372036854775807 < 9223372036854775808.0)
print(1 == "1", 0 == false, 0 == null, "" == null)
//> stdout
// true false true
// false
// true
// false
// true
// false false false false
