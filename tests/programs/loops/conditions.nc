// if, elif and else, with and without brackets.
function grade(n) {
  if (n >= 90) { return "A" }
  elif n >= 80 { return "B" }
  else if n >= 70 { return "C" }
  else { return "F" }
}
print(grade(95), grade(85), grade(75), grade(5))
if null { print("never") } else { print("null is falsy") }
if (1 + 1) * 2 == 4 { print("brackets begin the condition") }
if 0 { print("zero is truthy") }
//> stdout
// A B C F
// null is falsy
// brackets begin the condition
// zero is truthy
