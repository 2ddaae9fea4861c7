print(1)
let text = `begins
and never ends
print(text)
//> stderr
// 0105-unterminated-template.nc:2:5: warning: variable `text` is never used [NC0701, -Wunused]
//  2 | let text = `begins
//    |     ^~~~
// 0105-unterminated-template.nc:2:12: error: unterminated string: expected a backquote before the end of the file [NC0105]
//  2 | let text = `begins
//    |            ^
// 1 error and 1 warning
//> exit 1
