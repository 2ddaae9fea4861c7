// Fields are checked, missing and unknown ones refused.
struct Point { x: int; y: int }
function kind(action) {
  try {
    action()
    return "fine"
  } catch (e) {
    return e.type
  }
}
let text = "one"
let make = Point
let p = Point(1, 2)
print(kind(() => make(text, 2)))
print(kind(() => make(1)))
print(kind(() => make(1, 2, 3)))
print(kind(() => make(1, 2, z: 3)))
print(kind(() => { p.x = text }))
print(kind(() => { p.z = 1 }))
print(kind(() => { p.x = 7 }), p.x)
//> stdout
// TypeError
// TypeError
// TypeError
// TypeError
// TypeError
// TypeError
// fine 7
