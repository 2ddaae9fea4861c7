print("À¯", "í €", "õ€€€")
print("cut short: â‚")
//> stderr
// 0101-overlong-and-surrogates.nc:1:8: error: invalid UTF-8 at byte 7 [NC0101]
//  1 | print("<C0><AF>", "<ED><A0><80>", "<F5><80><80><80>")
//    |        ^~~~~~~~
//   hint: save the file as UTF-8
// 0101-overlong-and-surrogates.nc:1:14: error: invalid UTF-8 at byte 13 [NC0101]
//  1 | print("<C0><AF>", "<ED><A0><80>", "<F5><80><80><80>")
//    |                    ^~~~~~~~~~~~
//   hint: save the file as UTF-8
// 0101-overlong-and-surrogates.nc:1:21: error: invalid UTF-8 at byte 20 [NC0101]
//  1 | print("<C0><AF>", "<ED><A0><80>", "<F5><80><80><80>")
//    |                                    ^~~~~~~~~~~~~~~~
//   hint: save the file as UTF-8
// 0101-overlong-and-surrogates.nc:2:19: error: invalid UTF-8 at byte 45 [NC0101]
//  2 | print("cut short: <E2><82>")
//    |                   ^~~~~~~~
//   hint: save the file as UTF-8
// 4 errors
//> exit 1
