print += 1
len++
function f() { print *= 2; unknown += 1 }
function g() { later += 1 }
let later = 1
function h() { int += 1; print(later) }
let int = 2
f = g
//> stderr
// 0303-built-in.nc:1:1: error: cannot assign to `print`: it is built in [NC0303]
//  1 | print += 1
//    | ^~~~~
// 0303-built-in.nc:2:1: error: cannot assign to `len`: it is built in [NC0303]
//  2 | len++
//    | ^~~
// 0303-built-in.nc:3:16: error: cannot assign to `print`: it is built in [NC0303]
//  3 | function f() { print *= 2; unknown += 1 }
//    |                ^~~~~
// 0303-built-in.nc:3:28: error: unknown name `unknown` [NC0301]
//  3 | function f() { print *= 2; unknown += 1 }
//    |                            ^~~~~~~
// 0303-built-in.nc:8:1: error: cannot assign to `f`: it is a function [NC0303]
//  8 | f = g
//    | ^
// 0303-built-in.nc:3:10: note: declared here
//  3 | function f() { print *= 2; unknown += 1 }
//    |          ^
// 5 errors
//> exit 1
