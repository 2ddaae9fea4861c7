function count(...all = [1]) { return all.length }
print(count())
//> stderr
// 0209-rest-default.nc:1:23: error: a rest parameter has no default value: without arguments it is an empty list [NC0209]
//  1 | function count(...all = [1]) { return all.length }
//    |                       ^
// 1 error
//> exit 1
