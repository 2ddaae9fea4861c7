// Class names accept instances of the class and its subclasses.
class Animal {}
class Dog extends Animal {}
class Car {}
function pet(animal: Animal) { return "petted" }
print(pet(Animal()), pet(Dog()))
let car = Car()
try {
  pet(car)
} catch (e) {
  print(e.type)
}
let maybe: Dog? = null
maybe = Dog()
print(maybe is Dog)
//> stdout
// petted petted
// TypeError
// true
