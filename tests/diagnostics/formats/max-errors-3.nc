print(missing0)
print(missing1)
print(missing2)
print(missing3)
print(missing4)
//> command compile --check --max-errors=3 {}
//> stderr
// max-errors-3.nc:1:7: error: unknown name `missing0` [NC0301]
//  1 | print(missing0)
//    |       ^~~~~~~~
// max-errors-3.nc:2:7: error: unknown name `missing1` [NC0301]
//  2 | print(missing1)
//    |       ^~~~~~~~
// max-errors-3.nc:3:7: error: unknown name `missing2` [NC0301]
//  3 | print(missing2)
//    |       ^~~~~~~~
// max-errors-3.nc: 2 more errors not shown; --max-errors=0 shows all
// 5 errors
//> exit 1
