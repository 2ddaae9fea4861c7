function f() { return math.pi }
print(math.sqrt(16))
import "std.math"
print(f())
//> stderr
// 0304-import-after-use.nc:1:23: error: `math` is used above its declaration, which makes it the name of a module or of an import [NC0304]
//  1 | function f() { return math.pi }
//    |                       ^~~~
//   hint: put imports at the top of the file
// 0304-import-after-use.nc:3:8: note: declared here
//  3 | import "std.math"
//    |        ^~~~~~~~~~
// 0304-import-after-use.nc:2:7: error: `math` is used above its declaration, which makes it the name of a module or of an import [NC0304]
//  2 | print(math.sqrt(16))
//    |       ^~~~
//   hint: put imports at the top of the file
// 0304-import-after-use.nc:3:8: note: declared here
//  3 | import "std.math"
//    |        ^~~~~~~~~~
// 2 errors
//> exit 1
