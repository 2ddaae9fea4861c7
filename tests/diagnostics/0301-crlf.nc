let a = 1
print(a)
print(b)
//> stderr
// 0301-crlf.nc:3:7: error: unknown name `b` [NC0301]
//  3 | print(b)
//    |       ^
// 1 error
//> exit 1
