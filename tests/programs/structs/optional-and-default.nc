// A field with ? or a value may be left out.
struct User {
  name: string
  age: int = 18
  note?: string
}
let a = User("Ann")
let b = User("Bob", 30, "tall")
let c = User(name: "Cy", note: "new")
print(a.name, a.age, a.note)
print(b.name, b.age, b.note)
print(c.name, c.age, c.note)
//> stdout
// Ann 18 null
// Bob 30 tall
// Cy 18 new
