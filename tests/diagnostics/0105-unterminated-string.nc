print("hello)
print('it)
print("ends with a backslash\")
print("fine")
//> stderr
// 0105-unterminated-string.nc:1:7: error: unterminated string: expected `"` before the end of the line [NC0105]
//  1 | print("hello)
//    |       ^~~~~~~
// 0105-unterminated-string.nc:2:7: error: unterminated string: expected `'` before the end of the line [NC0105]
//  2 | print('it)
//    |       ^~~~
// 0105-unterminated-string.nc:3:7: error: unterminated string: expected `"` before the end of the line [NC0105]
//  3 | print("ends with a backslash\")
//    |       ^~~~~~~~~~~~~~~~~~~~~~~~~
// 3 errors
//> exit 1
