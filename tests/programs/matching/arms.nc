// Arms are expressions or blocks; they end with a comma or a line.
function f(v) {
  let out = []
  for (x in v) {
    match (x) {
      case 0 => { continue }
      case 9 => { break }
      case "skip" => {}
      case n when n is int => {
        let doubled = n * 2
        out.push(doubled)
      }
      case g when (g is string) => out.push(g + "!")
      case [] => {
        if out.length > 5 { return "many" }
        out.push("list")
      },
      case m => out.push(m)
    }
  }
  return out
}
print(f([1, 0, 2, "a", "skip", [], null, 9, 7]), f([1, 1, 1, 1, 1, 1, []]))
// A map in brackets, a lambda, a match in a match.
print(match 1 { case 1 => ({a: 1}), case _ => null }, (match 1 { case n => m => n + m })(2))
print(match [1, 2] { case [a, b] => match (b) { case 2 => "inner ${a}", case _ => "?" }, case _ => "outer" })
// Guards: a name in front of `=>` is no parameter.
let flag = true
print(match 1 { case n when flag => n, case _ => 0 }, match 1 { case n when (flag && n > 5) => n, case _ => 0 })
print(match 4 { case n when [1, 4].any(x => x == n) => "in a call", case _ => "no" })
print(match 5 { case n when (match n { case k when k > 3 => true, case _ => false }) && flag => "nested", case _ => "no" })
// A closure keeps the name of its case.
let functions = []
for (x in [[1, 2], [3, 4]]) {
  match x { case [a, b] => functions.push(() => a * 10 + b) }
}
print(functions.map(f => f()))
// Nothing matches.
try { match (42) { case 1 => 2 } } catch (MatchError e) { print(e.type, e.message) }
try { print(match ("text") { case [x] => x, case {y} => y }) } catch (e) { print(e.message) }
function thrower(v) { return match v { case 1 => { throw ValueError("one") }, case _ => "fine" } }
try { thrower(1) } catch (ValueError e) { print(e.message) }
print(thrower(2))
var a = 1
print(a + match (1) { case _ => { a = 5; a } } + a)
match (3) { case 4 => 5 }
//> edition 1.1
//> stdout
// [2, 4, "a!", "list", null] many
// {"a": 1} 3
// inner 1
// 1 0
// in a call
// nested
// [12, 34]
// MatchError nothing matches 42
// nothing matches "text"
// one
// fine
// 11
//> stderr
// MatchError: nothing matches 3
//     at arms.nc:46:1
//> exit 70
