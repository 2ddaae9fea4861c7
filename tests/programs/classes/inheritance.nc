// Methods are inherited and overridden; super reaches the one above.
class Animal {
  constructor(name) { self.name = name }
  sound() { return "..." }
  speak() { return self.name + " says " + self.sound() }
}
class Dog extends Animal {
  sound() { return "woof" }
}
class Puppy extends Dog {
  sound() { return super.sound() + "!" }
  speak() { return super.speak() + " (small)" }
}
print(Animal("It").speak())
print(Dog("Rex").speak())
print(Puppy("Bo").speak())
print(Puppy("x") is Animal, Animal("x") is Puppy)
//> stdout
// It says ...
// Rex says woof
// Bo says woof! (small)
// true false
