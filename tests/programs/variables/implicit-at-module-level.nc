// A first assignment at the level of the module declares a module variable.
total = 0
function add(n) { total += n }
add(3)
add(4)
print(total)
if total > 5 { verdict = "large" } else { verdict = "small" }
print(verdict)
//> stdout
// 7
// large
