// A cipher over code points.
let letters = "abcdefghijklmnopqrstuvwxyz"
function shift(text, by) {
  return text.chars().map(c => {
    let i = letters.indexOf(c)
    return i < 0 ? c : letters[(i + by + 26) % 26]
  }).join("")
}
let secret = shift("hello, world", 3)
print(secret, shift(secret, -3))
//> stdout
// khoor, zruog hello, world
