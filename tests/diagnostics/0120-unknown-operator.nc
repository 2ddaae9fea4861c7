let a = 1
let b = 2
print(a === b, a !== b)
print(a & b, a ^ b, a << b, a >> b)
print(a <> b)
print(~a)
//> stderr
// 0120-unknown-operator.nc:3:9: error: unknown operator `===` [NC0120]
//  3 | print(a === b, a !== b)
//    |         ^~~
//   hint: write `==`
// 0120-unknown-operator.nc:3:18: error: unknown operator `!==` [NC0120]
//  3 | print(a === b, a !== b)
//    |                  ^~~
//   hint: write `!=`
// 0120-unknown-operator.nc:4:9: error: unknown operator `&` [NC0120]
//  4 | print(a & b, a ^ b, a << b, a >> b)
//    |         ^
//   hint: "and" is `&&`
// 0120-unknown-operator.nc:4:16: error: unexpected character `^` (U+005E) [NC0103]
//  4 | print(a & b, a ^ b, a << b, a >> b)
//    |                ^
//   hint: a power is written `**`
// 0120-unknown-operator.nc:4:24: error: expected an expression, found `<` [NC0201]
//  4 | print(a & b, a ^ b, a << b, a >> b)
//    |                        ^
// 0120-unknown-operator.nc:5:10: error: expected an expression, found `>` [NC0201]
//  5 | print(a <> b)
//    |          ^
// 0120-unknown-operator.nc:6:7: error: unexpected character `~` (U+007E) [NC0103]
//  6 | print(~a)
//    |       ^
//   hint: "not" is `!`; there are no operators on bits
// 7 errors
//> exit 1
