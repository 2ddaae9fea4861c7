print(first)
//> file b.nc
print(second)
//> file a.nc
print(third)
//> command compile --check -j4 {} b.nc a.nc
//> stderr
// several-files.nc:1:7: error: unknown name `first` [NC0301]
//  1 | print(first)
//    |       ^~~~~
// b.nc:1:7: error: unknown name `second` [NC0301]
//  1 | print(second)
//    |       ^~~~~~
// a.nc:1:7: error: unknown name `third` [NC0301]
//  1 | print(third)
//    |       ^~~~~
// 3 errors
//> exit 1
