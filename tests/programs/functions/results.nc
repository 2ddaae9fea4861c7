// What functions give back.
function nothing() { }
function early(n) {
  for (i in 0..10) { if i == n { return "found " + i } }
  return "none"
}
function bare() { return; }
function nested() { while true { for (x in [1]) { { return x } } } }
print(nothing(), early(3), early(30), bare(), nested())
function checked(x: int) -> string { return "got " + x }
print(checked(1))
//> stdout
// null found 3 none null 1
// got 1
