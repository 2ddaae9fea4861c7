// `is` asks for the type of a value.
class Animal {}
class Dog extends Animal {}
let dog = Dog()
print(1 is int, 1 is float, 1.0 is float, "a" is string, true is bool)
print(null is int, null is int?, 1 is int?, 1 is any, null is void)
print([1] is List, {a: 1} is Map, {1} is Set, [1] is Map)
print(dog is Dog, dog is Animal, Animal() is Dog)
print((x => x) is (any) -> any)
if dog is Animal { print("an animal") }
//> stdout
// true false true true true
// false true true true true
// true true true false
// true true false
// true
// an animal
