// Files, folders, arguments and streams of std.io. The program runs in a folder of its own.
import * as io from "std.io"
print(io.args())
let path = "std-io-test.txt"
io.writeFile(path, "one\ntwo\n")
io.appendFile(path, "three")
print(io.readFile(path) == "one\ntwo\nthree", io.readLines(path))
print(io.exists(path), io.isFolder(path), io.isFolder("."), io.exists("absent"))
print(path in io.listFolder("."))
io.remove(path)
print(io.exists(path))
print(io.readLine(), io.readAll() == "b\nc\n", io.readLine())
io.write("no newline")
io.write("\n")
io.writeError("to the other side\n")
function attempt(f) { try { f() } catch (IOError e) { print(e.message) } }
attempt(() => io.readFile("absent"))
attempt(() => io.remove("absent"))
attempt(() => io.listFolder("absent"))
attempt(() => io.writeFile("absent/file", ""))
attempt(() => io.readFile("a\0b"))
//> args first "second one"
//> stdin
// a
// b
// c
//> stdout
// ["first", "second one"]
// true ["one", "two", "three"]
// true false true false
// true
// false
// a true null
// no newline
// cannot read `absent`: no such file or directory
// cannot remove `absent`: no such file or directory
// cannot list `absent`: no such file or directory
// cannot write `absent/file`: no such file or directory
// `readFile`: a path cannot hold a NUL
//> stderr
// to the other side
