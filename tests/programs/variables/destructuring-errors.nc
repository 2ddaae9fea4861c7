// What does not fit is a MatchError about the value.
function attempt(f) {
  try { print(f()) } catch (MatchError e) { print(e.type, e.message) }
}
attempt(() => { let [a, b] = [1]; return a + b })
attempt(() => { let [a, b] = [1, 2, 3]; return a + b })
attempt(() => { let [a, ..._] = []; return a })
attempt(() => { let [a] = 5; return a })
attempt(() => { let [a] = "x"; return a })
attempt(() => { let [a] = null; return a })
attempt(() => { let {a} = {b: 1}; return a })
attempt(() => { let {a} = [1]; return a })
attempt(() => { let [[a]] = [[1, 2]]; return a })
attempt(() => { var a = 0; [a] = [1, 2]; return a })
attempt(() => { var a = 0; for ([a] in [[1], 2]) { print(a) } return "end" })
let [late, later] = [1, () => late]
print(later())
let [z] = []
//> edition 1.1
//> stdout
// MatchError nothing matches [1]
// MatchError nothing matches [1, 2, 3]
// MatchError nothing matches []
// MatchError nothing matches 5
// MatchError nothing matches "x"
// MatchError nothing matches null
// MatchError nothing matches {"b": 1}
// MatchError nothing matches [1]
// MatchError nothing matches [[1, 2]]
// MatchError nothing matches [1, 2]
// 1
// MatchError nothing matches 2
// 1
//> stderr
// MatchError: nothing matches []
//     at destructuring-errors.nc:18:5
//> exit 70
