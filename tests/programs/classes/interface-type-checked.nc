// A parameter of an interface type refuses other values.
interface Named { name() }
class Person implements Named {
  name() { return "Ann" }
}
class Stone { name() { return "granite" } }
function greet(who: Named) { return "Hello " + who.name() }
print(greet(Person()))
try {
  let stone = Stone()
  print(greet(stone))
} catch (TypeError e) {
  print("not Named:", e.type)
}
//> stdout
// Hello Ann
// not Named: TypeError
