// name and arity of functions, members of classes, enums and errors.
function add(a, b) { return a + b }
print(add.name, add.arity, (x => x).name, (x => x).arity, print.name)
class Base { }
error Broken extends Error { }
enum Color { Red, Green }
print(Base.name, Broken.name, Color.name, Color.Green.name, Color.Green.ordinal, Color.values())
try { throw Broken("bad") } catch (e) { print(e.message, e.type, e.stack.length, e is Error) }
try { throw "text" } catch (e) { print(e.message, e.type) }
//> stdout
// add 2  1 print
// Base Broken Color Green 1 [Color.Red, Color.Green]
// bad Broken 1 true
// text Error
