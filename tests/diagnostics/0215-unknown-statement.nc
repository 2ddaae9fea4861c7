def area(w, h) { return w * h }
func f() { return 1 }
whlie true { break }
retrun 5
unless true { print(1) }
//> stderr
// 0215-unknown-statement.nc:1:1: error: `def` begins no statement [NC0215]
//  1 | def area(w, h) { return w * h }
//    | ^~~
//   hint: did you mean `function`?
// 0215-unknown-statement.nc:2:1: error: `func` begins no statement [NC0215]
//  2 | func f() { return 1 }
//    | ^~~~
//   hint: did you mean `function`?
// 0215-unknown-statement.nc:3:1: error: `whlie` begins no statement [NC0215]
//  3 | whlie true { break }
//    | ^~~~~
//   hint: did you mean `while`?
// 0215-unknown-statement.nc:4:1: error: `retrun` begins no statement [NC0215]
//  4 | retrun 5
//    | ^~~~~~
//   hint: did you mean `return`?
// 0215-unknown-statement.nc:5:1: error: `unless` begins no statement [NC0215]
//  5 | unless true { print(1) }
//    | ^~~~~~
//   hint: did you mean `if`?
// 5 errors
//> exit 1
