let total = 3
print(totl)
function f() {
  let unused = 1
  return missing
}
f()
//> command compile --check --color=always {}
//> stderr
// [1mcolour.nc:2:7: [1;31merror:[0m [1munknown name `totl`[0m [NC0301]
// [34m 2 |[0m print(totl)
// [34m   |[0m       [1;31m^~~~[0m
//   [1;32mhint:[0m did you mean `total`?
// [1mcolour.nc:5:10: [1;31merror:[0m [1munknown name `missing`[0m [NC0301]
// [34m 5 |[0m   return missing
// [34m   |[0m          [1;31m^~~~~~~[0m
// 2 errors
//> exit 1
