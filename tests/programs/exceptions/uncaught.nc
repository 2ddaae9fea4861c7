// An error that nothing catches ends the program with its trace.
function half(x) {
  return x / 0
}
class C {
  run() { return half(1) }
}
print("before")
C().run()
print("never")
//> stdout
// before
//> stderr
// DivisionError: division by zero
//     at half (uncaught.nc:3:12)
//     at C.run (uncaught.nc:6:18)
//     at uncaught.nc:9:5
//> exit 70
