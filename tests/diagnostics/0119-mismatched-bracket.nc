let xs = [1, 2)
print(xs)
print((1 + 2])
//> stderr
// 0119-mismatched-bracket.nc:1:15: error: expected `]`, found `)` [NC0119]
//  1 | let xs = [1, 2)
//    |               ^
// 0119-mismatched-bracket.nc:1:10: note: the bracket to close
//  1 | let xs = [1, 2)
//    |          ^
// 0119-mismatched-bracket.nc:3:6: error: unclosed `(` [NC0117]
//  3 | print((1 + 2])
//    |      ^
// 0119-mismatched-bracket.nc:3:13: error: expected `)`, found `]` [NC0119]
//  3 | print((1 + 2])
//    |             ^
// 0119-mismatched-bracket.nc:3:7: note: the bracket to close
//  3 | print((1 + 2])
//    |       ^
// 3 errors
//> exit 1
