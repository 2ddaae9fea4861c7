// Numbers and strings in all their forms.
0 42 1_000 0xff 0XFF 0o17 0b1010 8388607 8388608 9223372036854775807 9223372036854775808
1.5 1e-9 2.5E+3 1_0.5
"" "a" 'b' "\n\t\r\0\\\"\'\`\$\u{41}\u{1F600}" "same" "same"
`one
two`
name _x A1
//> stdout
// Integer 0 @2:1 newline
// Integer 42 @2:3
// Integer 1000 @2:6
// Integer 255 @2:12
// Integer 255 @2:17
// Integer 15 @2:22
// Integer 10 @2:27
// Integer 8388607 @2:34
// Integer 8388608 @2:42
// Integer 9223372036854775807 @2:50
// Integer 9223372036854775808 @2:70
// Float 1.5 @3:1 newline
// Float 1e-09 @3:5
// Float 2500 @3:10
// Float 10.5 @3:17
// String "" @4:1 newline
// String "a" @4:4
// String "b" @4:8
// String "\n\t\r\u0000\\\"'`$A😀" @4:12
// String "same" @4:48
// String "same" @4:55
// String "one\ntwo" @5:1 newline
// Identifier name @7:1 newline
// Identifier _x @7:6
// Identifier A1 @7:9
// EndOfFile @8:1 newline
