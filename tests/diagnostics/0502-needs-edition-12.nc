let user = null
print(user?.name, user ?? "nobody")
async function f() { await f() }
function g() { yield 1 }
function h<T>(x: T) { return x }
@inline
function i() {}
with (user) { print(1) }
//> stderr
// 0502-needs-edition-12.nc:2:11: error: `?.` came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  2 | print(user?.name, user ?? "nobody")
//    |           ^~
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 0502-needs-edition-12.nc:2:24: error: `??` came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  2 | print(user?.name, user ?? "nobody")
//    |                        ^~
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 0502-needs-edition-12.nc:3:1: error: `async` and `await` came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  3 | async function f() { await f() }
//    | ^~~~~
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 0502-needs-edition-12.nc:4:16: error: `yield` came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  4 | function g() { yield 1 }
//    |                ^~~~~
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 0502-needs-edition-12.nc:5:11: error: generic declarations came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  5 | function h<T>(x: T) { return x }
//    |           ^
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 0502-needs-edition-12.nc:6:1: error: `@` came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  6 | @inline
//    | ^
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 0502-needs-edition-12.nc:8:1: error: `with` came with edition 1.2, which needs lexer 1.2.0 and parser 1.2.0 [NC0502]
//  8 | with (user) { print(1) }
//    | ^~~~
//   hint: run `noodlec upgrade lexer@^1.2.0 parser@^1.2.0`
// 7 errors
//> exit 1
