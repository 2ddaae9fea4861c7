// The message of an overflow reads back as the operation: a sign in front of a power stands in parentheses.
let min = -9223372036854775808
function message(f) { try { f() } catch (OverflowError e) { print(e.message) } }
message(() => (-2) ** 64)
message(() => 2 ** 64)
message(() => min - 1)
message(() => min * -1)
message(() => min / -1)
message(() => -min)
//> stdout
// (-2) ** 64 does not fit in 64 bits
// 2 ** 64 does not fit in 64 bits
// -9223372036854775808 - 1 does not fit in 64 bits
// -9223372036854775808 * -1 does not fit in 64 bits
// -9223372036854775808 / -1 does not fit in 64 bits
// -(-9223372036854775808) does not fit in 64 bits
