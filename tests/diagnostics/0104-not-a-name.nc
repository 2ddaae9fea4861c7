let größe = 3
let 变量 = 4
print(größe, 变量)
//> stderr
// 0104-not-a-name.nc:1:5: error: `größe` is not a name [NC0104]
//  1 | let größe = 3
//    |     ^~~~~
//   hint: names have letters `A` to `Z` and `a` to `z`, digits and `_`
// 0104-not-a-name.nc:2:5: error: `变量` is not a name [NC0104]
//  2 | let 变量 = 4
//    |     ^~~~
//   hint: names have letters `A` to `Z` and `a` to `z`, digits and `_`
// 0104-not-a-name.nc:3:7: error: `größe` is not a name [NC0104]
//  3 | print(größe, 变量)
//    |       ^~~~~
//   hint: names have letters `A` to `Z` and `a` to `z`, digits and `_`
// 0104-not-a-name.nc:3:14: error: `变量` is not a name [NC0104]
//  3 | print(größe, 变量)
//    |              ^~~~
//   hint: names have letters `A` to `Z` and `a` to `z`, digits and `_`
// 4 errors
//> exit 1
