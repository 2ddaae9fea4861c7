print(9223372036854775807)
print(9223372036854775808)
print(0xffff_ffff_ffff_ffff_f)
print(-9223372036854775808)
//> stderr
// 0112-integer-too-large.nc:2:7: error: integer `9223372036854775808` is too large [NC0112]
//  2 | print(9223372036854775808)
//    |       ^~~~~~~~~~~~~~~~~~~
//   hint: the largest integer is 9223372036854775807
// 0112-integer-too-large.nc:3:7: error: integer `0xffff_ffff_ffff_ffff_f` is too large [NC0112]
//  3 | print(0xffff_ffff_ffff_ffff_f)
//    |       ^~~~~~~~~~~~~~~~~~~~~~~
//   hint: the largest integer is 9223372036854775807
// 2 errors
//> exit 1
