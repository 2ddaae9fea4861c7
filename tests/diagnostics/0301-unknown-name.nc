let count = 3
print(cuont)
print(zzz)
function f() { return undefined_name }
print(f(), prnit)
//> stderr
// 0301-unknown-name.nc:2:7: error: unknown name `cuont` [NC0301]
//  2 | print(cuont)
//    |       ^~~~~
//   hint: did you mean `count`?
// 0301-unknown-name.nc:3:7: error: unknown name `zzz` [NC0301]
//  3 | print(zzz)
//    |       ^~~
// 0301-unknown-name.nc:4:23: error: unknown name `undefined_name` [NC0301]
//  4 | function f() { return undefined_name }
//    |                       ^~~~~~~~~~~~~~
// 0301-unknown-name.nc:5:12: error: unknown name `prnit` [NC0301]
//  5 | print(f(), prnit)
//    |            ^~~~~
//   hint: did you mean `print`?
// 4 errors
//> exit 1
