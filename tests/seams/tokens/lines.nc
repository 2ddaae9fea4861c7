/* A newline is a flag
   on the next token. */ a
b /* not
here */ c # but here
d
  e // and here

f
//> stdout
// Identifier a @2:26 newline
// Identifier b @3:1 newline
// Identifier c @4:9 newline
// Identifier d @5:1 newline
// Identifier e @6:3 newline
// Identifier f @8:1 newline
// EndOfFile @9:1 newline
