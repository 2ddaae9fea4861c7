// One error for each broken statement; what is right around them is understood.
function f(a, b {
  return a
}
let total = 
print(total)
class { }
while (true { break }
let ok = f(1, 2)
print(ok)
//> stderr
// 0201-recovery.nc:2:11: error: unclosed `(` [NC0117]
//  2 | function f(a, b {
//    |           ^
// 0201-recovery.nc:8:7: error: unclosed `(` [NC0117]
//  8 | while (true { break }
//    |       ^
// 2 errors
//> exit 1
