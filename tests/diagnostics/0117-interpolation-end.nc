print("never closed ${ 1
print(2)
//> stderr
// 0117-interpolation-end.nc:1:6: error: unclosed `(` [NC0117]
//  1 | print("never closed ${ 1
//    |      ^
// 0117-interpolation-end.nc:1:21: error: unclosed `${` [NC0117]
//  1 | print("never closed ${ 1
//    |                     ^~
// 2 errors
//> exit 1
