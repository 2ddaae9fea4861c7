// An error that nothing catches ends the program with exit code 70.
function fail(n) {
  throw ValueError("n is " + n)
}
print("before")
fail(3)
print("after")
//> stdout
// before
//> stderr
// ValueError: n is 3
//     at fail (uncaught.nc:3:3)
//     at uncaught.nc:6:1
//> exit 70
