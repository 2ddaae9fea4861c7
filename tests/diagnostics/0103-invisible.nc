let​ a = 1
print(a)‮
//> stderr
// 0103-invisible.nc:1:4: error: unexpected character U+200B [NC0103]
//  1 | let<U+200B> a = 1
//    |    ^~~~~~~~
//   hint: it cannot be seen: delete it
// 0103-invisible.nc:2:9: error: unexpected character `<U+202E>` (U+202E) [NC0103]
//  2 | print(a)<U+202E>
//    |         ^~~~~~~~
// 2 errors
//> exit 1
