// The conditional groups to the right and computes one branch only.
function size(n) { return n < 10 ? "small" : n < 100 ? "medium" : "large" }
print(size(5), size(50), size(500))
function no() { throw Error("must not run") }
print(true ? "yes" : no())
print(false ? no() : "no")
let xs = [1, 2]
print(xs.length > 1 ? xs[1] : xs[0])
//> stdout
// small medium large
// yes
// no
// 2
