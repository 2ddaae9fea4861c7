// A line that begins with a bracket is a statement of its own.
let xs = [1, 2]
let y = xs
[3, 4].forEach(x => print(x))
let f = xs
(x => print("called", x))(5)
print(y == xs, f == xs)
{
  let inner = "a block"
  print(inner)
}
//> stdout
// 3
// 4
// called 5
// true true
// a block
