// A struct prints with its name and fields.
struct Point { x: int; label: string }
print(Point(1, "a"))
print([Point(2, "b")])
//> stdout
// Point(x: 1, label: "a")
// [Point(x: 2, label: "b")]
