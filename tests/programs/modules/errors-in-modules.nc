// A trace names the files; a module that fails ends the program.
import "./broken"
print("never")
//> file broken.nc
function f() {
  throw ValueError("from a module")
}
f()
//> stderr
// ValueError: from a module
//     at f (broken.nc:2:3)
//     at broken.nc:4:1
//> exit 70
