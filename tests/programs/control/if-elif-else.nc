// Choices.
function sign(n) { if n < 0 { return "negative" } elif n == 0 { return "zero" } else { return "positive" } }
print(sign(-1), sign(0), sign(1))
function other(n) {
  if (n == 1) { return "one" } else if (n == 2) { return "two" }
  elif n == 3 { return "three" }
  return "many"
}
print(other(1), other(2), other(3), other(4))
if true { } else { print("no") }
if false { print("no") }
if [1].length == 1 && !false { print("yes") }
//> stdout
// negative zero positive
// one two three many
// yes
