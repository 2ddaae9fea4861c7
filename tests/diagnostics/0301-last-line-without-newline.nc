print(1)
print(missing)
//> no-newline
//> stderr
// 0301-last-line-without-newline.nc:2:7: error: unknown name `missing` [NC0301]
//  2 | print(missing)
//    |       ^~~~~~~
// 1 error
//> exit 1
