let n = 1
print("empty ${}")
print("two ${n n} values")
print("unfinished ${n +} operator", unknown)
print("statement ${let x = 1}")
print("${n}" "twice")
import "./a${n}"
let m = {"key ${n}": 1}
print(f"${n}")
//> stderr
// 0201-interpolation.nc:2:16: error: expected an expression, found `}` [NC0201]
//  2 | print("empty ${}")
//    |                ^
// 0201-interpolation.nc:3:16: error: expected `}`, found name `n` [NC0201]
//  3 | print("two ${n n} values")
//    |                ^
// 0201-interpolation.nc:4:24: error: expected an expression, found `}` [NC0201]
//  4 | print("unfinished ${n +} operator", unknown)
//    |                        ^
// 0201-interpolation.nc:5:20: error: expected an expression, found `let` [NC0201]
//  5 | print("statement ${let x = 1}")
//    |                    ^~~
// 0201-interpolation.nc:6:14: error: expected `,` or `)`, found string [NC0201]
//  6 | print("${n}" "twice")
//    |              ^~~~~~~
// 0201-interpolation.nc:7:8: error: expected `{`, `*` or a string with the name of a module, found string with `${` [NC0201]
//  7 | import "./a${n}"
//    |        ^~~~~~~~~
//   hint: write `import { name } from "./module"`
// 0201-interpolation.nc:8:10: error: a computed key of a map needs brackets [NC0206]
//  8 | let m = {"key ${n}": 1}
//    |          ^~~~~~~~~~
//   hint: write `{(key): value}`
// 0201-interpolation.nc:9:7: error: unknown name `f` [NC0301]
//  9 | print(f"${n}")
//    |       ^
// 0201-interpolation.nc:9:8: error: expected `,` or `)`, found string with `${` [NC0201]
//  9 | print(f"${n}")
//    |        ^~~~~~
// 9 errors
//> exit 1
