print("\u00e9")
print("\u{}", "\u{xyz}", "\u{1234567}", "\u{41")
//> stderr
// 0108-malformed-unicode-escape.nc:1:8: error: malformed escape: expected `\u{`, one to six hexadecimal digits and `}` [NC0108]
//  1 | print("\u00e9")
//    |        ^~~~~~
// 0108-malformed-unicode-escape.nc:2:8: error: malformed escape: expected `\u{`, one to six hexadecimal digits and `}` [NC0108]
//  2 | print("\u{}", "\u{xyz}", "\u{1234567}", "\u{41")
//    |        ^~~
// 0108-malformed-unicode-escape.nc:2:16: error: malformed escape: expected `\u{`, one to six hexadecimal digits and `}` [NC0108]
//  2 | print("\u{}", "\u{xyz}", "\u{1234567}", "\u{41")
//    |                ^~~
// 0108-malformed-unicode-escape.nc:2:27: error: malformed escape: expected `\u{`, one to six hexadecimal digits and `}` [NC0108]
//  2 | print("\u{}", "\u{xyz}", "\u{1234567}", "\u{41")
//    |                           ^~~~~~~~~
// 0108-malformed-unicode-escape.nc:2:42: error: malformed escape: expected `\u{`, one to six hexadecimal digits and `}` [NC0108]
//  2 | print("\u{}", "\u{xyz}", "\u{1234567}", "\u{41")
//    |                                          ^~~~~
// 5 errors
//> exit 1
