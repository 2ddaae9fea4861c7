let n = 1
print("not closed ${n")
print("bracket ${(n}")
print("wrong ${n)}")
print("map ${{a: n}")
print("fine ${n}", n)
print("outer ${"inner ${n"}")
print("multi ${
  n
")
print(`template ${n`)
//> stderr
// 0117-interpolation.nc:2:19: error: unclosed `${` [NC0117]
//  2 | print("not closed ${n")
//    |                   ^~
// 0117-interpolation.nc:3:18: error: unclosed `(` [NC0117]
//  3 | print("bracket ${(n}")
//    |                  ^
// 0117-interpolation.nc:3:20: note: this `}` closes a bracket around it
//  3 | print("bracket ${(n}")
//    |                    ^
// 0117-interpolation.nc:4:17: error: expected `}`, found `)` [NC0119]
//  4 | print("wrong ${n)}")
//    |                 ^
// 0117-interpolation.nc:4:14: note: the bracket to close
//  4 | print("wrong ${n)}")
//    |              ^
// 0117-interpolation.nc:5:12: error: unclosed `${` [NC0117]
//  5 | print("map ${{a: n}")
//    |            ^~
// 0117-interpolation.nc:7:29: error: expected `}`, found `)` [NC0119]
//  7 | print("outer ${"inner ${n"}")
//    |                             ^
// 0117-interpolation.nc:7:23: note: the bracket to close
//  7 | print("outer ${"inner ${n"}")
//    |                       ^
// 0117-interpolation.nc:10:1: error: unterminated string: expected `"` before the end of the line [NC0105]
//  10 | ")
//     | ^~
// 0117-interpolation.nc:11:20: error: unterminated string: expected a backquote before the end of the file [NC0105]
//  11 | print(`template ${n`)
//     |                    ^
// 7 errors
//> exit 1
