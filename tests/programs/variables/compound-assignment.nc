// Every assignment operator, on names, members and elements.
let n = 10
n += 5
n -= 3
n *= 2
n /= 5
n **= 3
n %= 7
print(n)
let xs = [1, 2, 3]
xs[0] += 10
xs[-1] *= 2
let m = {count: 1}
m["count"] += 1
class Box { value = 1 }
let box = Box()
box.value -= 5
box.value++
let text = "a"
text += "b"
text += 1
print(xs, m, box.value, text)
//> stdout
// 1
// [11, 2, 6] {"count": 2} -3 ab1
