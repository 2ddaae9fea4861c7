// Edition 1.1: match, enums with values, patterns in declarations.
enum Shape { Dot, Circle(r: float), Rect(w: float, h: float) }
const LIMIT = 100
function describe(v) {
  return match (v) {
    case 0 | 1 => "small"
    case LIMIT => "limit"
    case n when n is int && n < 0 => "negative"
    case Circle(r) => "circle ${r}"
    case Shape.Rect(w, h) when w == h => "square"
    case Rect(w, _) => "rect ${w}"
    case Dot => "dot"
    case [] => "empty"
    case [first, ...rest] => "${first} and ${rest.length} more"
    case {name: "Ann"} => "Ann"
    case {name, age: [_, last]} => "${name} ${last}"
    case {...others} => "a map of ${others.length}"
    case "text" | null => { let kind = typeOf(v); kind + "!" }
    case _ => "something"
  }
}
let values = [0, 100, -5, Shape.Circle(2), Shape.Rect(2, 2), Shape.Rect(3, h: 4), Shape.Dot, [], [7, 8, 9],
              {"name": "Ann"}, {"name": "Bo", "age": [1, 2]}, {"k": 1}, "text", null, 2.5]
for (v in values) { print(describe(v)) }
let [a, b, ...others] = [1, 2, 3, 4], {x, y: [z]} = {"x": 5, "y": [6]}
print(a, b, others, x, z)
[a, b] = [b, a]
print(a, b, Shape.Rect(1, 2) == Shape.Rect(1.0, 2.0), Shape.values())
for ([k, v] in {"one": 1}.entries()) { print(k, v) }
try { match 5 { case 6 => print("six") } } catch (MatchError e) { print(e.message) }
try { let [p, q] = [1] } catch (MatchError e) { print(e.message) }
//> edition 1.1
//> stdout
// small
// limit
// negative
// circle 2.0
// square
// rect 3.0
// dot
// empty
// 7 and 2 more
// Ann
// Bo 2
// a map of 1
// string!
// null!
// something
// 1 2 [3, 4] 5 6
// 2 1 true [Shape.Dot]
// one 1
// nothing matches 5
// nothing matches [1]
