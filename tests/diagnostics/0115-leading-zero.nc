print(0755)
print(00)
print(0)
print(0.5)
//> stderr
// 0115-leading-zero.nc:1:7: error: integer `0755` begins with a zero [NC0115]
//  1 | print(0755)
//    |       ^~~~
//   hint: octal numbers are written `0o17`
// 0115-leading-zero.nc:2:7: error: integer `00` begins with a zero [NC0115]
//  2 | print(00)
//    |       ^~
//   hint: octal numbers are written `0o17`
// 2 errors
//> exit 1
