let name = "Ann"
print("Hello ${name}")
print(`Hello ${name}`)
let [a, b] = [1, 2]
let x = match (1) { case 1 => "one" }
print([...[1]], 1 |> print)
enum Shape { Circle(r: float) }
let y = if true { 1 } else { 2 }
//> with lexer=1.0.0 parser=1.0.0
//> stderr
// 0501-needs-edition-11.nc:2:14: error: `${...}` in strings came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  2 | print("Hello ${name}")
//    |              ^~
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:3:14: error: `${...}` in strings came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  3 | print(`Hello ${name}`)
//    |              ^~
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:4:5: error: patterns in declarations came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  4 | let [a, b] = [1, 2]
//    |     ^
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:5:9: error: `match` came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  5 | let x = match (1) { case 1 => "one" }
//    |         ^~~~~
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:6:8: error: `...` in calls and literals came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  6 | print([...[1]], 1 |> print)
//    |        ^~~
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:6:19: error: `|>` came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  6 | print([...[1]], 1 |> print)
//    |                   ^~
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:7:20: error: enum cases with values came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  7 | enum Shape { Circle(r: float) }
//    |                    ^
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 0501-needs-edition-11.nc:8:9: error: `if` as an expression came with edition 1.1, which needs lexer 1.1.0 and parser 1.1.0 [NC0501]
//  8 | let y = if true { 1 } else { 2 }
//    |         ^~
//   hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`
// 8 errors
//> exit 1
