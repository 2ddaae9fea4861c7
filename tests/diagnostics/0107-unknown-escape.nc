print("C:\data")
print("\x41", "\q")
print("fine \n")
//> stderr
// 0107-unknown-escape.nc:1:10: error: unknown escape `\d` [NC0107]
//  1 | print("C:\data")
//    |          ^~
//   hint: a backslash itself is written `\\`
// 0107-unknown-escape.nc:2:8: error: unknown escape `\x` [NC0107]
//  2 | print("\x41", "\q")
//    |        ^~
//   hint: write `\u{...}` with the number of the character
// 0107-unknown-escape.nc:2:16: error: unknown escape `\q` [NC0107]
//  2 | print("\x41", "\q")
//    |                ^~
//   hint: a backslash itself is written `\\`
// 3 errors
//> exit 1
