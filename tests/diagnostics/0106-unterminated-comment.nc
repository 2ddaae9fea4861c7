print(1)
/* outer /* inner */
print(2)
//> stderr
// 0106-unterminated-comment.nc:2:1: error: unterminated comment: expected `*/` before the end of the file [NC0106]
//  2 | /* outer /* inner */
//    | ^~
// 1 error
//> exit 1
