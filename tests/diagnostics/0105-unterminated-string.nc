print("hello)
print('it)
print("ends with a backslash\")
print("fine")
//> stderr
// 0105-unterminated-string.nc:1:6: error: unclosed `(` [NC0117]
//  1 | print("hello)
//    |      ^
// 0105-unterminated-string.nc:1:7: error: unterminated string: expected `"` before the end of the line [NC0105]
//  1 | print("hello)
//    |       ^~~~~~~
// 0105-unterminated-string.nc:2:6: error: unclosed `(` [NC0117]
//  2 | print('it)
//    |      ^
// 0105-unterminated-string.nc:2:7: error: unterminated string: expected `'` before the end of the line [NC0105]
//  2 | print('it)
//    |       ^~~~
// 0105-unterminated-string.nc:3:6: error: unclosed `(` [NC0117]
//  3 | print("ends with a backslash\")
//    |      ^
// 0105-unterminated-string.nc:3:7: error: unterminated string: expected `"` before the end of the line [NC0105]
//  3 | print("ends with a backslash\")
//    |       ^~~~~~~~~~~~~~~~~~~~~~~~~
// 6 errors
//> exit 1
