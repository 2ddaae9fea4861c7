// A class may implement several interfaces.
interface Readable { read() }
interface Writable { write(text) }
class Buffer implements Readable, Writable {
  texts = []
  read() { return self.texts.join("") }
  write(text) {
    self.texts.push(text)
    return self
  }
}
let b = Buffer()
b.write("a").write("b")
print(b.read(), b is Readable, b is Writable)
//> stdout
// ab true true
