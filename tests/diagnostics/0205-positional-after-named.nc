function area(w, h = 1) { return w * h }
print(area(w: 2, 3))
//> stderr
// 0205-positional-after-named.nc:2:18: error: an argument without a name stands behind one with a name [NC0205]
//  2 | print(area(w: 2, 3))
//    |                  ^
//   hint: named arguments come last
// 1 error
//> exit 1
