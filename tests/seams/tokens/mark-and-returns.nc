let a = 1
b
//> stdout
// KwLet @1:4 newline
// Identifier a @1:8
// Assign @1:10
// Integer 1 @1:12
// Identifier b @2:1 newline
// EndOfFile @3:1 newline
