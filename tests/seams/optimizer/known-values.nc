// At -O2 variables that hold a constant are known.
const SIZE = 4
let grows = 1
grows += SIZE
function area() { return SIZE * SIZE }
//> command compile --emit=tree -O2 {}
