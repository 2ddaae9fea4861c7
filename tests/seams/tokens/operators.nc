// Every bracket, punctuation mark and operator of edition 1.0, the longest match first.
( ) [ ] { } ; , : . ... => -> ? ! ++ -- = += -= *= /= %= **= |
|| && == != < <= > >= .. + - * / % **
a?1:5
x..y...z
1..2
//> stdout
// LeftParen -> 1 @2:1 newline
// RightParen @2:3
// LeftBracket -> 3 @2:5
// RightBracket @2:7
// LeftBrace -> 5 @2:9
// RightBrace @2:11
// Semicolon @2:13
// Comma @2:15
// Colon @2:17
// Dot @2:19
// Ellipsis @2:21
// FatArrow @2:25
// Arrow @2:28
// Question @2:31
// Bang @2:33
// PlusPlus @2:35
// MinusMinus @2:38
// Assign @2:41
// PlusAssign @2:43
// MinusAssign @2:46
// StarAssign @2:49
// SlashAssign @2:52
// PercentAssign @2:55
// StarStarAssign @2:58
// Pipe @2:62
// PipePipe @3:1 newline
// AmpersandAmpersand @3:4
// EqualEqual @3:7
// BangEqual @3:10
// Less @3:13
// LessEqual @3:15
// Greater @3:18
// GreaterEqual @3:20
// DotDot @3:23
// Plus @3:26
// Minus @3:28
// Star @3:30
// Slash @3:32
// Percent @3:34
// StarStar @3:36
// Identifier a @4:1 newline
// Question @4:2
// Integer 1 @4:3
// Colon @4:4
// Integer 5 @4:5
// Identifier x @5:1 newline
// DotDot @5:2
// Identifier y @5:4
// Ellipsis @5:5
// Identifier z @5:8
// Integer 1 @6:1 newline
// DotDot @6:2
// Integer 2 @6:4
// EndOfFile @7:1 newline
