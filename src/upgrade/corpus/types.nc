// Annotations are checked where a value is bound; `is` asks for a type.
let count: int = 1, ratio: float = 2, name: string? = null
print(count, ratio, name)
function label(n: int, names: List<string> = []) -> string { return str(n) + ":" + names.join("/") }
print(label(3, ["a", "b"]), label(0))
let apply: (int) -> int = n => n + 1
print(apply(1))
function loose(value) { return value }
function broken(n): string { return n }
for (wrong in [() => { count = loose("one") }, () => label(loose("x")), () => broken(5), () => { ratio = loose(true) }]) {
  try { wrong(); print("accepted") } catch (TypeError e) { print(e.message) }
}
for (value in [1, 1.0, "s", null, true, [1], {"k": 1}, {1}, 0..2, label, Error("e")]) {
  print(typeOf(value), value is int, value is float, value is string?, value is List, value is any)
}
interface Speaker { speak() }
class Animal implements Speaker { speak() { return "..." } }
class Dog extends Animal { speak() { return "woof" } }
function hear(speaker: Speaker, animal: Animal? = null) { return speaker.speak() + (animal is Dog ? " dog" : "") }
print(hear(Dog()), hear(Animal(), Dog()))
try { hear(loose("parrot")) } catch (TypeError e) { print(e.message) }
let table: Map<string, List<int>> = {"a": [1, 2], "b": []}
for (key, values in table) { print(key, values.length) }
//> stdout
// 1 2.0 null
// 3:a/b 0:
// 2
// variable `count` takes int, not a string
// argument `n` takes int, not a string
// the result takes string, not an int
// variable `ratio` takes float, not a bool
// int true false false false true
// float false true false false true
// string false false true false true
// null false false true false true
// bool false false false false true
// list false false false true true
// map false false false false true
// set false false false false true
// range false false false false true
// function false false false false true
// error false false false false true
// woof ... dog
// argument `speaker` takes Speaker, not a string
// a 2
// b 0
