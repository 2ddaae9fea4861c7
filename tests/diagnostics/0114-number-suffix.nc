print(10px)
print(0b102)
print(0o18)
print(12abc34)
print(1.5f)
//> stderr
// 0114-number-suffix.nc:1:9: error: `px` is not part of this decimal number [NC0114]
//  1 | print(10px)
//    |         ^~
// 0114-number-suffix.nc:2:11: error: `2` is not part of this binary number [NC0114]
//  2 | print(0b102)
//    |           ^
// 0114-number-suffix.nc:3:10: error: `8` is not part of this octal number [NC0114]
//  3 | print(0o18)
//    |          ^
// 0114-number-suffix.nc:4:9: error: `abc34` is not part of this decimal number [NC0114]
//  4 | print(12abc34)
//    |         ^~~~~
// 0114-number-suffix.nc:5:10: error: `f` is not part of this decimal number [NC0114]
//  5 | print(1.5f)
//    |          ^
// 5 errors
//> exit 1
