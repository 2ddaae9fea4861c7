let a = 
//> stderr
// 0201-end-of-file.nc:1:9: error: expected an expression, found end of file [NC0201]
//  1 | let a = 
//    |         ^
// 1 error
//> exit 1
