// Fields of the superclass come first, then own ones, then the constructor.
let log = []
function note(text) {
  log.push(text)
  return text
}
class A {
  a = note("field a")
  constructor() { note("constructor A") }
}
class B extends A {
  b = note("field b")
  constructor() {
    super()
    note("constructor B")
  }
}
B()
for (line in log) { print(line) }
//> stdout
// field a
// field b
// constructor A
// constructor B
