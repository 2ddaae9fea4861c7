print(math.pi, io.args(), time.now())
print(maths.pi)
//> stderr
// 0301-modules-of-the-library.nc:1:7: error: unknown name `math` [NC0301]
//  1 | print(math.pi, io.args(), time.now())
//    |       ^~~~
//   hint: write `import "std.math"`
// 0301-modules-of-the-library.nc:1:16: error: unknown name `io` [NC0301]
//  1 | print(math.pi, io.args(), time.now())
//    |                ^~
//   hint: write `import "std.io"`
// 0301-modules-of-the-library.nc:1:27: error: unknown name `time` [NC0301]
//  1 | print(math.pi, io.args(), time.now())
//    |                           ^~~~
//   hint: write `import "std.time"`
// 0301-modules-of-the-library.nc:2:7: error: unknown name `maths` [NC0301]
//  2 | print(maths.pi)
//    |       ^~~~~
// 4 errors
//> exit 1
