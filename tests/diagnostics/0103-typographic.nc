print(“hello”)
print(3 − 1)
print(1, 2)
let x = 6 ÷ 2
print(x)
//> stderr
// 0103-typographic.nc:1:7: error: unexpected character `“` (U+201C) [NC0103]
//  1 | print(“hello”)
//    |       ^
//   hint: strings stand in straight quotes: `"` or `'`
// 0103-typographic.nc:2:9: error: unexpected character `−` (U+2212) [NC0103]
//  2 | print(3 − 1)
//    |         ^
//   hint: write `-`
// 0103-typographic.nc:3:9: error: unexpected character U+00A0 [NC0103]
//  3 | print(1, 2)
//    |         ^
//   hint: it looks like a space: write a space
// 0103-typographic.nc:4:11: error: unexpected character `÷` (U+00F7) [NC0103]
//  4 | let x = 6 ÷ 2
//    |           ^
//   hint: write `/`
// 4 errors
//> exit 1
