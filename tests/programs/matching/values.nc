// Literals, constants and names.
const LIMIT = 100
class Level { static TOP = 7 }
class Names { static first = "a" }
function test(v) {
  return match (v) {
    case 0 => "zero"
    case -1 | -2.5 => "negative"
    case -9223372036854775808 => "least"
    case 1.5 => "float"
    case true => "yes"
    case false | null => "nothing"
    case "b" | 'c' | `d` => "letter"
    case LIMIT => "limit"
    case Level.TOP => "top"
    case Names.first => "first"
    case LATER => "later"
    case n when n is int && n > LIMIT => "above ${n}"
    case n when n is int => "int ${n}"
    case other => "other ${other}"
  }
}
const LATER = 50
for (v in [0, 0.0, -1, -2.5, -9223372036854775807 - 1, 1.5, true, false, null, "a", "c", 100, 7, 50,
           101, 5, [], "ab"]) {
  print(v, test(v))
}
print(match 3 { case 3 => "without brackets", case _ => "other" })
print(match 3 { case n => n * 2 } + 1, [match 1 { case _ => "in a list" }])
// A name binds, also one that hides a variable.
let x = 1
print(match 2 { case x => x }, x)
// The subject is evaluated once.
var calls = 0
function subject() { calls += 1; return 3 }
match (subject()) { case 1 => print("one"), case 2 => print("two"), case 3 => print("three") }
print(calls)
//> edition 1.1
//> stdout
// 0 zero
// 0.0 zero
// -1 negative
// -2.5 negative
// -9223372036854775808 least
// 1.5 float
// true yes
// false nothing
// null nothing
// a first
// c letter
// 100 limit
// 7 top
// 50 later
// 101 above 101
// 5 int 5
// [] other []
// ab other ab
// without brackets
// 7 ["in a list"]
// 2 1
// three
// 1
