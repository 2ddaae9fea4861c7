let n = 1
print("piece ${n} is open)
print("next ${n}")
print(`template ${n} is open)
//> stderr
// 0105-interpolation.nc:2:17: error: unterminated string: expected `"` before the end of the line [NC0105]
//  2 | print("piece ${n} is open)
//    |                 ^~~~~~~~~~
// 0105-interpolation.nc:4:20: error: unterminated string: expected a backquote before the end of the file [NC0105]
//  4 | print(`template ${n} is open)
//    |                    ^
// 2 errors
//> exit 1
