print("\u{D800}")
print("\u{110000}")
print("\u{10FFFF}".length)
//> stderr
// 0109-not-a-character.nc:1:8: error: `\u{D800}` is not a character [NC0109]
//  1 | print("\u{D800}")
//    |        ^~~~~~~~
//   hint: characters have the numbers 0 to D7FF and E000 to 10FFFF
// 0109-not-a-character.nc:2:8: error: `\u{110000}` is not a character [NC0109]
//  2 | print("\u{110000}")
//    |        ^~~~~~~~~~
//   hint: characters have the numbers 0 to D7FF and E000 to 10FFFF
// 2 errors
//> exit 1
