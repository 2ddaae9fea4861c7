let n = 5
if n > 9 { print("large") }
print("done")
else { print("small") }
elif n { print(1) }
catch (e) { print(e) }
finally { print(2) }
//> stderr
// 0212-without-opening.nc:4:1: error: `else` without `if` [NC0212]
//  4 | else { print("small") }
//    | ^~~~
// 0212-without-opening.nc:5:1: error: `elif` without `if` [NC0212]
//  5 | elif n { print(1) }
//    | ^~~~
// 2 errors
//> exit 1
