let m = {};
({a: 1}) = m
[1][0] = 2;
[1, 2] += [3]
print(m)
//> stderr
// 0214-patterns.nc:2:10: error: cannot assign to a literal [NC0214]
//  2 | ({a: 1}) = m
//    |          ^
//   hint: variables, members and elements can be assigned
// 0214-patterns.nc:4:8: error: cannot assign to a literal [NC0214]
//  4 | [1, 2] += [3]
//    |        ^~
//   hint: variables, members and elements can be assigned
// 2 errors
//> exit 1
