const limit
const other: int
print(limit, other)
//> stderr
// 0207-constant-needs-value.nc:1:7: error: constant `limit` has no value [NC0207]
//  1 | const limit
//    |       ^~~~~
//   hint: write `const limit = ...`
// 0207-constant-needs-value.nc:2:7: error: constant `other` has no value [NC0207]
//  2 | const other: int
//    |       ^~~~~
//   hint: write `const other = ...`
// 2 errors
//> exit 1
