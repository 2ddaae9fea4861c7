print(missing)
//> stderr
// 0301-byte-order-mark.nc:1:7: error: unknown name `missing` [NC0301]
//  1 | print(missing)
//    |       ^~~~~~~
// 1 error
//> exit 1
