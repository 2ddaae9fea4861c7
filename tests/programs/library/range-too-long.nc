// A range may hold more numbers than an int can count.
let all = -9223372036854775808..9223372036854775807
try { print(all.length) } catch (OverflowError e) { print(e.message) }
try { print(len(all)) } catch (OverflowError e) { print(e.message) }
print((0..9223372036854775807).length, len(0..9223372036854775807))
//> stdout
// the length of the range does not fit into an int
// the length of the range does not fit into an int
// 9223372036854775807 9223372036854775807
