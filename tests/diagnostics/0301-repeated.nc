print(missing)
print(missing)
function f() {
  return missing + missing
}
f()
//> stderr
// 0301-repeated.nc:1:7: error: unknown name `missing` [NC0301]
//  1 | print(missing)
//    |       ^~~~~~~
// 0301-repeated.nc:2:7: error: unknown name `missing` [NC0301]
//  2 | print(missing)
//    |       ^~~~~~~
// 0301-repeated.nc:4:10: error: unknown name `missing` [NC0301]
//  4 |   return missing + missing
//    |          ^~~~~~~
// 0301-repeated.nc:4:20: error: unknown name `missing` [NC0301]
//  4 |   return missing + missing
//    |                    ^~~~~~~
// 4 errors
//> exit 1
