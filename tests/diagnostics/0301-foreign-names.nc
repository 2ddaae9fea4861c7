// What other languages call things.
let a = new Map()
let b = Array()
let c = [None, nil, undefined, NULL, True, False]
class D { size() { return this.a } }
printf(a, b, c, D)
//> stderr
// 0301-foreign-names.nc:2:13: error: unknown name `Map` [NC0301]
//  2 | let a = new Map()
//    |             ^~~
//   hint: did you mean `{}`?
// 0301-foreign-names.nc:3:9: error: unknown name `Array` [NC0301]
//  3 | let b = Array()
//    |         ^~~~~
//   hint: did you mean `list`?
// 0301-foreign-names.nc:4:10: error: unknown name `None` [NC0301]
//  4 | let c = [None, nil, undefined, NULL, True, False]
//    |          ^~~~
//   hint: did you mean `null`?
// 0301-foreign-names.nc:4:16: error: unknown name `nil` [NC0301]
//  4 | let c = [None, nil, undefined, NULL, True, False]
//    |                ^~~
//   hint: did you mean `null`?
// 0301-foreign-names.nc:4:21: error: unknown name `undefined` [NC0301]
//  4 | let c = [None, nil, undefined, NULL, True, False]
//    |                     ^~~~~~~~~
//   hint: did you mean `null`?
// 0301-foreign-names.nc:4:32: error: unknown name `NULL` [NC0301]
//  4 | let c = [None, nil, undefined, NULL, True, False]
//    |                                ^~~~
//   hint: did you mean `null`?
// 0301-foreign-names.nc:4:38: error: unknown name `True` [NC0301]
//  4 | let c = [None, nil, undefined, NULL, True, False]
//    |                                      ^~~~
//   hint: did you mean `true`?
// 0301-foreign-names.nc:4:44: error: unknown name `False` [NC0301]
//  4 | let c = [None, nil, undefined, NULL, True, False]
//    |                                            ^~~~~
//   hint: did you mean `false`?
// 0301-foreign-names.nc:5:27: error: unknown name `this` [NC0301]
//  5 | class D { size() { return this.a } }
//    |                           ^~~~
//   hint: did you mean `self`?
// 0301-foreign-names.nc:6:1: error: unknown name `printf` [NC0301]
//  6 | printf(a, b, c, D)
//    | ^~~~~~
//   hint: did you mean `print`?
// 10 errors
//> exit 1
