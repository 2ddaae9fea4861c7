function area(width = height, height = 2) { return width * height }
function twice(value = value) { return 2 * value }
function sum(step = size) {
  let size = 3
  return step + size
}
print(area(), twice(), sum())
//> stderr
// 0309-default-uses-later.nc:1:23: error: a default value uses `height`, which is declared behind it [NC0309]
//  1 | function area(width = height, height = 2) { return width * height }
//    |                       ^~~~~~
//   hint: default values can use the parameters in front of them
// 0309-default-uses-later.nc:1:31: note: declared here
//  1 | function area(width = height, height = 2) { return width * height }
//    |                               ^~~~~~
// 0309-default-uses-later.nc:2:24: error: a default value uses `value`, which is declared behind it [NC0309]
//  2 | function twice(value = value) { return 2 * value }
//    |                        ^~~~~
//   hint: default values can use the parameters in front of them
// 0309-default-uses-later.nc:2:16: note: declared here
//  2 | function twice(value = value) { return 2 * value }
//    |                ^~~~~
// 0309-default-uses-later.nc:3:21: error: a default value uses `size`, which is declared behind it [NC0309]
//  3 | function sum(step = size) {
//    |                     ^~~~
//   hint: default values can use the parameters in front of them
// 0309-default-uses-later.nc:4:7: note: declared here
//  4 |   let size = 3
//    |       ^~~~
// 3 errors
//> exit 1
