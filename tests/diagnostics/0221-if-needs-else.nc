let n = 1
let a = if n > 0 { 1 }
let b = if n > 0 { 1 } elif n < 0 { 2 }
print(a, b, [if n == 1 { n }])
print(if n { 1 } else 2)
//> stderr
// 0221-if-needs-else.nc:2:9: error: an `if` that gives a value has no `else` [NC0221]
//  2 | let a = if n > 0 { 1 }
//    |         ^~
//   hint: write `else { ... }` with the other value
// 0221-if-needs-else.nc:3:24: error: an `if` that gives a value has no `else` [NC0221]
//  3 | let b = if n > 0 { 1 } elif n < 0 { 2 }
//    |                        ^~~~
//   hint: write `else { ... }` with the other value
// 0221-if-needs-else.nc:4:14: error: an `if` that gives a value has no `else` [NC0221]
//  4 | print(a, b, [if n == 1 { n }])
//    |              ^~
//   hint: write `else { ... }` with the other value
// 0221-if-needs-else.nc:5:23: error: expected `{`, found integer [NC0201]
//  5 | print(if n { 1 } else 2)
//    |                       ^
// 4 errors
//> exit 1
