// An opening bracket knows its partner.
f(a, [b, {c: (d)}], () => { g() })
//> stdout
// Identifier f @2:1 newline
// LeftParen -> 24 @2:2
// Identifier a @2:3
// Comma @2:4
// LeftBracket -> 14 @2:6
// Identifier b @2:7
// Comma @2:8
// LeftBrace -> 13 @2:10
// Identifier c @2:11
// Colon @2:12
// LeftParen -> 12 @2:14
// Identifier d @2:15
// RightParen @2:16
// RightBrace @2:17
// RightBracket @2:18
// Comma @2:19
// LeftParen -> 17 @2:21
// RightParen @2:22
// FatArrow @2:24
// LeftBrace -> 23 @2:27
// Identifier g @2:29
// LeftParen -> 22 @2:30
// RightParen @2:31
// RightBrace @2:33
// RightParen @2:34
// EndOfFile @3:1 newline
