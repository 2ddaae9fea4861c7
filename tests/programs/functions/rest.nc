// The rest parameter takes what remains, as a list.
function join(separator, ...parts) { return parts.join(separator) }
print(join("-", 1, 2, 3), join("-"), join("-", "x"))
function count(...all) { return all.length }
print(count(), count(1), count(null, null))
let lambda = (first, ...others) => [first, others]
print(lambda(1, 2, 3), lambda(1))
//> stdout
// 1-2-3  x
// 0 1 2
// [1, [2, 3]] [1, []]
