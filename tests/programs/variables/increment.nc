// ++ and -- are statements on names, members and elements.
let i = 0
i++
i++
i--
print(i)
let xs = [5]
xs[0]++
xs[0]++
class Counter { n = 10 }
let counter = Counter()
counter.n--
print(xs[0], counter.n)
let x = 1.5
x++
print(x)
//> stdout
// 1
// 7 9
// 2.5
