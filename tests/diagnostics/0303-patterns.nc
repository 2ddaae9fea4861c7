const a = 1
let b = 2;
[a, b] = [b, a]
print(a, b)
//> stderr
// 0303-patterns.nc:3:2: error: cannot assign to `a`: it is a constant [NC0303]
//  3 | [a, b] = [b, a]
//    |  ^
// 0303-patterns.nc:1:7: note: declared here
//  1 | const a = 1
//    |       ^
// 1 error
//> exit 1
