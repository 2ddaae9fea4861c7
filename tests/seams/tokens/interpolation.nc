"a ${b} c ${ {d: "e"} } f" "${g}" '${h}' `i
${"j${`k`}"}
l` "\${m}"
|> "${
n
}"
//> edition 1.1
//> stdout
// StringStart "a " @1:1 newline
// Identifier b @1:6
// StringMiddle " c " @1:7
// LeftBrace -> 7 @1:14
// Identifier d @1:15
// Colon @1:16
// String "e" @1:18
// RightBrace @1:21
// StringEnd " f" @1:23
// StringStart "" @1:28
// Identifier g @1:31
// StringEnd "" @1:32
// String "${h}" @1:35
// StringStart "i\n" @1:42
// StringStart "j" @2:3
// String "k" @2:7
// StringEnd "" @2:10
// StringEnd "\nl" @2:12
// String "${m}" @3:4
// PipeGreater @4:1 newline
// StringStart "" @4:4
// Identifier n @5:1 newline
// StringEnd "" @6:1 newline
// EndOfFile @7:1 newline
