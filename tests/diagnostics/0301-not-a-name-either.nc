print(é)
//> stderr
// 0301-not-a-name-either.nc:1:7: error: `é` is not a name [NC0104]
//  1 | print(é)
//    |       ^
//   hint: names have letters `A` to `Z` and `a` to `z`, digits and `_`
// 1 error
//> exit 1
