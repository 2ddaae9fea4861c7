print(0x)
print(0b, 0o)
print(1e, 1e+)
//> stderr
// 0110-missing-digits.nc:1:7: error: expected hexadecimal digits after `0x` [NC0110]
//  1 | print(0x)
//    |       ^~
// 0110-missing-digits.nc:2:7: error: expected binary digits after `0b` [NC0110]
//  2 | print(0b, 0o)
//    |       ^~
// 0110-missing-digits.nc:2:11: error: expected octal digits after `0o` [NC0110]
//  2 | print(0b, 0o)
//    |           ^~
// 0110-missing-digits.nc:3:7: error: expected decimal digits after `1e` [NC0110]
//  3 | print(1e, 1e+)
//    |       ^~
// 0110-missing-digits.nc:3:11: error: expected decimal digits after `1e+` [NC0110]
//  3 | print(1e, 1e+)
//    |           ^~~
// 5 errors
//> exit 1
