let prefix = "a"
print({prefix + "b": 1})
print({prefix.length: 1, -1: 2})
//> stderr
// 0206-key-needs-brackets.nc:2:8: error: a computed key of a map needs brackets [NC0206]
//  2 | print({prefix + "b": 1})
//    |        ^~~~~~
//   hint: write `{(key): value}`
// 0206-key-needs-brackets.nc:3:8: error: a computed key of a map needs brackets [NC0206]
//  3 | print({prefix.length: 1, -1: 2})
//    |        ^~~~~~
//   hint: write `{(key): value}`
// 2 errors
//> exit 1
