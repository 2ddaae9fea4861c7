import "std.math"
export { math }
print(math.pi)
//> stderr
// 0307-module-exported.nc:2:10: error: module `math` cannot be exported as a value [NC0307]
//  2 | export { math }
//    |          ^~~~
//   hint: write `export * from` and the name of the module
// 1 error
//> exit 1
