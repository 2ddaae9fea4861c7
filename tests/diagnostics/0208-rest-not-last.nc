function join(...parts, separator) { return parts.join(separator) }
let f = (...a, b) => [a, b]
print(join(1), f(1))
//> stderr
// 0208-rest-not-last.nc:1:25: error: a parameter stands behind the rest parameter, which takes all that is left [NC0208]
//  1 | function join(...parts, separator) { return parts.join(separator) }
//    |                         ^~~~~~~~~
// 0208-rest-not-last.nc:2:16: error: a parameter stands behind the rest parameter, which takes all that is left [NC0208]
//  2 | let f = (...a, b) => [a, b]
//    |                ^
// 2 errors
//> exit 1
