// extends, super, overriding, inherited constructors and fields.
class Animal {
  legs = 4
  constructor(name) { self.name = name }
  speak() { return self.name + " makes " + self.sound() }
  sound() { return "a sound" }
}
class Dog extends Animal {
  sound() { return "woof" }
}
class Bird extends Animal {
  legs = 2
  constructor(name, color) { super(name); self.color = color }
  sound() { return super.sound() + " of a " + self.color + " bird" }
}
class Parrot extends Bird {
  constructor() { super("Polly", "green") }
  sound() { let parent = super.sound; return parent() + "!" }
}
print(Animal("It").speak())
print(Dog("Rex").speak(), Dog("Rex").legs)
print(Bird("Bob", "blue").speak(), Bird("Bob", "blue").legs)
print(Parrot().speak(), Parrot() is Bird, Parrot() is Animal, Dog("a") is Bird)
//> stdout
// It makes a sound
// Rex makes woof 4
// Bob makes a sound of a blue bird 2
// Polly makes a sound of a green bird! true true false
