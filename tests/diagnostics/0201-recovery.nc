// One error for each broken statement; what is right around them is understood.
function f(a b) {
  return a
}
let total =
print(total)
class { }
while true, false { break }
let ok = f(1 2)
if ok { print(ok) } els { print("no") }
print(f(1, 2))
//> stderr
// 0201-recovery.nc:2:14: error: expected `,` or `)`, found name `b` [NC0201]
//  2 | function f(a b) {
//    |              ^
// 0201-recovery.nc:7:7: error: expected a name, found `{` [NC0201]
//  7 | class { }
//    |       ^
// 0201-recovery.nc:8:11: error: expected an operator or `{`, found `,` [NC0201]
//  8 | while true, false { break }
//    |           ^
// 0201-recovery.nc:9:14: error: expected `,` or `)`, found integer [NC0201]
//  9 | let ok = f(1 2)
//    |              ^
// 0201-recovery.nc:10:21: error: unknown name `els` [NC0301]
//  10 | if ok { print(ok) } els { print("no") }
//     |                     ^~~
// 0201-recovery.nc:10:25: error: expected a new line or `;` behind the statement, found `{` [NC0201]
//  10 | if ok { print(ok) } els { print("no") }
//     |                         ^
// 6 errors
//> exit 1
