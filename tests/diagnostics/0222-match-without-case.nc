let n = 1
match (n) {}
print(match n {
})
//> stderr
// 0222-match-without-case.nc:2:1: error: a `match` without a `case` [NC0222]
//  2 | match (n) {}
//    | ^~~~~
// 0222-match-without-case.nc:3:7: error: a `match` without a `case` [NC0222]
//  3 | print(match n {
//    |       ^~~~~
// 2 errors
//> exit 1
