// --max-steps ends a program that would go on for ever; nothing catches that.
print("begin")
try { while true { } } catch (e) { print("caught") } finally { print("finally") }
//> command run --max-steps 1000 {}
//> stdout
// begin
//> stderr
// the limit of 1000 steps is reached
//> exit 70
