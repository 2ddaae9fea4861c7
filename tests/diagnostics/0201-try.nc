try { print(1) }
print(2)
catch (e) { print(3) }
//> stderr
// 0201-try.nc:2:1: error: expected `catch` or `finally`, found name `print` [NC0201]
//  2 | print(2)
//    | ^~~~~
// 0201-try.nc:3:1: error: `catch` without `try` [NC0212]
//  3 | catch (e) { print(3) }
//    | ^~~~~
// 2 errors
//> exit 1
