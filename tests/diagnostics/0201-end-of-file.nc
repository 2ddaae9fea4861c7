let a = 
//> stderr
// 0201-end-of-file.nc:2:1: error: expected an expression, found end of file [NC0201]
//  2 |
//    | ^
// 1 error
//> exit 1
