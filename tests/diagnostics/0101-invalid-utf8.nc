// Each run of bytes that are not UTF-8 is one error.
print("café")
let ÿþ = 1
print("fine Ã©")
//> stderr
// 0101-invalid-utf8.nc:2:11: error: invalid UTF-8 at byte 64 [NC0101]
//  2 | print("caf<E9>")
//    |           ^~~~
//   hint: save the file as UTF-8
// 0101-invalid-utf8.nc:3:5: error: invalid UTF-8 at byte 72 [NC0101]
//  3 | let <FF><FE> = 1
//    |     ^~~~~~~~
//   hint: save the file as UTF-8
// 0101-invalid-utf8.nc:3:8: error: expected a name, found `=` [NC0201]
//  3 | let <FF><FE> = 1
//    |              ^
// 3 errors
//> exit 1
