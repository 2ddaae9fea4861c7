// A method that does not exist names the nearest one, also when another language has it.
function attempt(f) { try { f() } catch (e) { print(e.type, e.message) } }
attempt(() => "a".toUpperCase())
attempt(() => [].append(1))
attempt(() => [].lenght)
attempt(() => ({}).name)
attempt(() => 5.foo())
//> stdout
// TypeError a string has no member `toUpperCase`; did you mean `upper`?
// TypeError a list has no member `append`; did you mean `push`?
// TypeError a list has no member `lenght`; did you mean `length`?
// TypeError a map has no member `name`; its values are reached with `["name"]`
// TypeError an int has no member `foo`
