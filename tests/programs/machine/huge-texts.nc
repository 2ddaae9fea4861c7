// Text that would get far larger than --max-memory ends with MemoryError, and at once.
import { write, writeError } from "std.io"
function shared(n) { let a = [1]; for (i in 0..n) { a = [a, a] } return a }
let huge = shared(40)
function attempt(name, f) { try { f(); print(name, "was done") } catch (MemoryError e) { print(name) } }
attempt("str", () => str(huge))
attempt("str of a map", () => str({key: [huge]}))
attempt("print", () => print(1, huge))
attempt("+", () => "a" + huge)
attempt("join", () => [huge].join())
attempt("join of a string", () => ",".join([1, huge]))
attempt("join of a range", () => ",".join(0..9223372036854775807))
attempt("separators", () => "x".repeat(1000000).join(0..1000000))
attempt("repeat", () => "xy".repeat(400000000))
attempt("replace", () => "x".repeat(100000).replace("x", "y".repeat(100000)))
attempt("padStart", () => "x".padStart(200000000, "😀"))
attempt("padEnd", () => "x".padEnd(9223372036854775807))
attempt("write", () => write(huge))
attempt("writeError", () => writeError(huge))
attempt("assert", () => assert(false, huge))
attempt("throw", () => { throw huge })
attempt("an error", () => Error(huge))
attempt("list", () => list(0..200000000))
attempt("set", () => set(0..200000000))
attempt("extend", () => [].extend(0..200000000))
attempt("flatten", () => list(0..1000).map(i => huge).flatten().map(i => list(0..10000)).flatten())
print("x".padStart(5, "é"), "x".padEnd(3, "é"), "xy".padEnd(5, "-"), "ab".repeat(3), str(shared(2)))
let e = Error("x")
e.message = huge
throw e
//> command run --max-memory 16M {}
//> stdout
// str
// str of a map
// print
// +
// join
// join of a string
// join of a range
// separators
// repeat
// replace
// padStart
// padEnd
// write
// writeError
// assert
// throw
// an error
// list
// set
// extend
// flatten
// ééééx xéé xy--- ababab [[[1], [1]], [[1], [1]]]
//> stderr
// Error: the message does not fit in memory
//     at huge-texts.nc:30:1
//> exit 70
