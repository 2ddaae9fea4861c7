// x is T.
class Animal { }
class Dog extends Animal { }
interface Walker { walk() }
class Robot implements Walker { walk() { } }
enum E { A }
struct P { x: int }
let d = Dog()
print(d is Dog, d is Animal, Animal() is Dog, Robot() is Walker, d is Walker, E.A is E, P(1) is P)
print(1 is int, 1.0 is int, 1 is float, "a" is string, null is int, null is int?, null is void, true is bool, 5 is any)
print([] is List, [] is List<int>, {} is Map, {1} is Set, print is (int) -> int, Dog is (any) -> any)
print(TypeError("x") is Error, TypeError("x") is ValueError, !(1 is string))
//> stdout
// true true false true false true true
// true false false true false true true true true
// true true true true true true
// true false true
