// Text of what stands in more than 200 others is cut.
let xs = 7
for (i in 0..201) {
  xs = [xs]
  if (i >= 199) { print(str(xs).contains("7"), str(xs).contains("[...]")) }
}
//> stdout
// true false
// false true
