// Classes are values: stored, passed, called.
class Cat { sound() { return "meow" } }
class Cow { sound() { return "moo" } }
function make(kind) { return kind() }
let kinds = {cat: Cat, cow: Cow}
print(make(Cat).sound(), kinds["cow"]().sound(), Cat.name)
for (kind in [Cat, Cow]) { print(new kind().sound()) }
//> stdout
// meow moo Cat
// meow
// moo
