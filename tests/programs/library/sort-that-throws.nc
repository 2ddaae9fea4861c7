// The list is as the comparison left it; when that ends, it is sorted, whatever was done to it.
let xs = [3, 1, 2]
try { xs.sort((a, b) => { xs.push(9); throw "no" }) } catch (e) { print(e.message, xs) }
let ys = [3, 1, 2]
print(ys.sort((a, b) => { ys.push(9); return a - b }))
//> stdout
// no [3, 1, 2, 9]
// [1, 2, 3]
