function f([a, b], c) { return a + b + c }
let g = ({x, y}) => x + y
for (let [i, j] = [0, 1]; i < j; i++) { print(i) }
class A { constructor([p]) { self.p = p } }
print(f, g, A)
//> stderr
// 0224-pattern-not-here.nc:1:12: error: a pattern in the place of a parameter [NC0224]
//  1 | function f([a, b], c) { return a + b + c }
//    |            ^
//   hint: write a name, and take its value apart with `let`
// 0224-pattern-not-here.nc:2:10: error: a pattern in the place of a parameter [NC0224]
//  2 | let g = ({x, y}) => x + y
//    |          ^
//   hint: write a name, and take its value apart with `let`
// 0224-pattern-not-here.nc:3:10: error: a pattern in the place of a loop variable with a step [NC0224]
//  3 | for (let [i, j] = [0, 1]; i < j; i++) { print(i) }
//    |          ^
//   hint: write a name, and take its value apart with `let`
// 0224-pattern-not-here.nc:4:23: error: a pattern in the place of a parameter [NC0224]
//  4 | class A { constructor([p]) { self.p = p } }
//    |                       ^
//   hint: write a name, and take its value apart with `let`
// 4 errors
//> exit 1
