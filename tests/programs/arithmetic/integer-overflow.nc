// Every integer operator that can overflow throws OverflowError.
let max = 9223372036854775807
let min = -9223372036854775808
function attempt(f) { try { print(f()) } catch (OverflowError e) { print("overflow") } }
attempt(() => max + 1)
attempt(() => min - 1)
attempt(() => max * 2)
attempt(() => min * -1)
attempt(() => -min)
attempt(() => min / -1)
attempt(() => 2 ** 63)
attempt(() => (-2) ** 63)
attempt(() => 10 ** 18)
attempt(() => max + 0)
attempt(() => min % -1)
//> stdout
// overflow
// overflow
// overflow
// overflow
// overflow
// overflow
// overflow
// -9223372036854775808
// 1000000000000000000
// 9223372036854775807
// 0
