let [...a, b, ...c] = [1, 2]
match ([1]) { case [..., 1, ...] => 1, case _ => 2 }
print(a, b, c)
//> stderr
// 0225-rest-twice.nc:1:5: error: two `...` in the pattern of a list [NC0225]
//  1 | let [...a, b, ...c] = [1, 2]
//    |     ^
// 0225-rest-twice.nc:2:20: error: two `...` in the pattern of a list [NC0225]
//  2 | match ([1]) { case [..., 1, ...] => 1, case _ => 2 }
//    |                    ^
// 2 errors
//> exit 1
