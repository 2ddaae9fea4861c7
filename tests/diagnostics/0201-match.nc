let n = 1
match (n) {
  1 => "no case"
  case 2: "a colon"
  case 3 if n > 1 => "if"
  case 1..5 => "a range"
  case "a ${n}" => "text"
  case 4 => return 5
  case 5 => n = 6
  case 6 => 7 case 8 => 9
  case - => 0
  case [1 2] => 0
  case {1: a} => 0
  case {"a"} => 0
  case {...a, b} => 0
  case ...a => 0
  case 10 => n + unknown
  default => 1
  else => 1
}
match (n)
  case 1 => 2
print("behind")
//> stderr
// 0201-match.nc:3:3: error: expected `case` or `}`, found integer [NC0201]
//  3 |   1 => "no case"
//    |   ^
// 0201-match.nc:4:9: error: expected `=>`, found `:` [NC0201]
//  4 |   case 2: "a colon"
//    |         ^
// 0201-match.nc:5:10: error: expected `=>`, found `if` [NC0201]
//  5 |   case 3 if n > 1 => "if"
//    |          ^~
//   hint: a guard is written `when condition`
// 0201-match.nc:6:9: error: expected `=>`, found `..` [NC0201]
//  6 |   case 1..5 => "a range"
//    |         ^~
//   hint: write `case n when n in low..high`
// 0201-match.nc:7:8: error: expected a pattern, found string with `${` [NC0201]
//  7 |   case "a ${n}" => "text"
//    |        ^~~~~~~~
//   hint: a text with `${` is compared in a guard: `case s when s == ...`
// 0201-match.nc:8:13: error: expected an expression, found `return` [NC0201]
//  8 |   case 4 => return 5
//    |             ^~~~~~
//   hint: statements in a case need braces: `=> { ... }`
// 0201-match.nc:9:15: error: an assignment is a statement and gives no value [NC0213]
//  9 |   case 5 => n = 6
//    |               ^
//   hint: statements in a case need braces: `=> { ... }`
// 0201-match.nc:10:15: error: expected `,` or a new line behind the arm, found name `case` [NC0201]
//  10 |   case 6 => 7 case 8 => 9
//     |               ^~~~
// 0201-match.nc:11:10: error: expected a number, found `=>` [NC0201]
//  11 |   case - => 0
//     |          ^~
// 0201-match.nc:12:11: error: expected `,` or `]`, found integer [NC0201]
//  12 |   case [1 2] => 0
//     |           ^
// 0201-match.nc:13:9: error: expected a key: a name or a string, found integer [NC0201]
//  13 |   case {1: a} => 0
//     |         ^
// 0201-match.nc:14:12: error: expected `:` and a pattern for the value, found `}` [NC0201]
//  14 |   case {"a"} => 0
//     |            ^
// 0201-match.nc:15:15: error: expected `}` behind `...`, found name `b` [NC0201]
//  15 |   case {...a, b} => 0
//     |               ^
// 0201-match.nc:16:8: error: expected a pattern, found `...` [NC0201]
//  16 |   case ...a => 0
//     |        ^~~
//   hint: `...` stands in the pattern of a list or a map
// 0201-match.nc:17:18: error: unknown name `unknown` [NC0301]
//  17 |   case 10 => n + unknown
//     |                  ^~~~~~~
// 0201-match.nc:18:3: error: expected `case` or `}`, found name `default` [NC0201]
//  18 |   default => 1
//     |   ^~~~~~~
//   hint: the case for everything else is `case _`
// 0201-match.nc:22:3: error: expected an operator or `{`, found name `case` [NC0201]
//  22 |   case 1 => 2
//     |   ^~~~
//   hint: a block stands in braces: `{ ... }`
// 0201-match.nc:22:8: error: expected a new line or `;` behind the statement, found integer [NC0201]
//  22 |   case 1 => 2
//     |        ^
//   hint: to call it write `case(...)`
// 18 errors
//> exit 1
