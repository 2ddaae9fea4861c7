print("麺🍜 é", missing)
//> stderr
// 0301-wide-text.nc:1:16: error: unknown name `missing` [NC0301]
//  1 | print("麺🍜 é", missing)
//    |                 ^~~~~~~
// 1 error
//> exit 1
