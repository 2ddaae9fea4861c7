if true { let inner = 1 }
print(inner)
for (i in 0..3) {}
print(i)
//> stderr
// 0301-out-of-scope.nc:2:7: error: unknown name `inner` [NC0301]
//  2 | print(inner)
//    |       ^~~~~
// 0301-out-of-scope.nc:4:7: error: unknown name `i` [NC0301]
//  4 | print(i)
//    |       ^
// 2 errors
//> exit 1
