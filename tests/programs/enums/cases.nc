// Cases know their name and position and print with the name of the enum.
enum Color { Red, Green, Blue }
print(Color.Red, Color.Green.name, Color.Blue.ordinal)
print(Color.values(), Color.values().length, typeOf(Color.Red), typeOf(Color))
let c = Color.Green
print(c == Color.Green, c == Color.Red, c != Color.Blue)
//> stdout
// Color.Red Green 2
// [Color.Red, Color.Green, Color.Blue] 3 enum class
// true false true
