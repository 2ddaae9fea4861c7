// Integers throw, floats follow IEEE 754.
function attempt(f) { try { print(f()) } catch (e) { print(e.type) } }
let zero = 0
attempt(() => 1 / zero)
attempt(() => 1 % zero)
attempt(() => 1.0 / zero)
attempt(() => -1 / 0.0)
attempt(() => 0.0 / zero)
attempt(() => 1.5 % zero)
attempt(() => 0 ** -1)
//> stdout
// DivisionError
// DivisionError
// inf
// -inf
// nan
// nan
// inf
