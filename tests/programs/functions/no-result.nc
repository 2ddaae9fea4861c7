// A function that ends without return gives null.
function silent() { let _x = 1 }
function early(n) {
  if n > 0 { return "positive" }
}
print(silent(), early(1), early(-1))
function bare() { return }
print(bare())
//> stdout
// null positive null
// null
