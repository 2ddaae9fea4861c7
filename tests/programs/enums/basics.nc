// Cases of enums.
enum Color { Red, Green, Blue }
print(Color.Red, Color.Blue.name, Color.Green.ordinal, Color.values(), Color)
print(Color.Red == Color.Red, Color.Red == Color.Green, Color.Red is Color, typeOf(Color.Red))
enum Other { Red }
print(Other.Red == Color.Red, set([Color.Red]).has(Color.Red), Color.Red in {Color.Red})
let m = {(Color.Red): "r", (Color.Green): "g"}
print(m[Color.Red], m)
function name(c: Color) -> string { return c.name }
print(name(Color.Blue))
try { name([1][0]) } catch (TypeError e) { print(e.message) }
try { Color.Purple } catch (TypeError e) { print(e.message) }
for (c in Color.values()) { print(c.ordinal, c) }
//> stdout
// Color.Red Blue 1 [Color.Red, Color.Green, Color.Blue] enum Color
// true false true enum
// false true true
// r {Color.Red: "r", Color.Green: "g"}
// Blue
// argument `c` takes Color, not an int
// enum `Color` has no member `Purple`
// 0 Color.Red
// 1 Color.Green
// 2 Color.Blue
