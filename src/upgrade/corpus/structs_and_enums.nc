// Structs compare by value and check their fields; cases of enums are values of their own.
struct Point { x: int; y: int = 0; note?: string }
let p = Point(1, y: 2), q = Point(x: 1, y: 2)
print(p, p == q, Point(5), p.note)
q.x = 5
p.note = "moved"
print(p, q, p == q)
let visited = {Point(0, 0), Point(1, 0), Point(0, 0)}
print(visited, Point(1) in visited, {(Point(1)): "here"}[Point(1, 0)])
for (wrong in [() => Point(), () => Point("a"), () => Point(1, 2, "n", 4), () => { p.z = 1 }]) {
  try { wrong() } catch (TypeError e) { print(e.message) }
}
struct Line { from: Point; to: Point; width: float = 1 }
let line = Line(Point(0), Point(3, 4))
print(line, line.to.x, line.width)
enum Color { Red, Green, Blue }
print(Color.Green, Color.Green.name, Color.Green.ordinal, Color.values(), Color.Red == Color.Red)
enum State { Idle, Running, Done }
let next = {(State.Idle): State.Running, (State.Running): State.Done}
let state = State.Idle, trace = []
while state != null { trace.push(state.name); state = next[state] }
print(trace, Color.Red is Color, Color.Red is State, typeOf(Color.Red), typeOf(p))
//> stdout
// Point(x: 1, y: 2, note: null) true Point(x: 5, y: 0, note: null) null
// Point(x: 1, y: 2, note: "moved") Point(x: 5, y: 2, note: null) false
// {Point(x: 0, y: 0, note: null), Point(x: 1, y: 0, note: null)} true here
// `Point` is missing the argument `x`
// field `x` takes int, not a string
// `Point` takes at most 3 arguments, not 4
// a `Point` has no member `z`
// Line(from: Point(x: 0, y: 0, note: null), to: Point(x: 3, y: 4, note: null), width: 1.0) 3 1.0
// Color.Green Green 1 [Color.Red, Color.Green, Color.Blue] true
// ["Idle", "Running", "Done"] true false enum struct
