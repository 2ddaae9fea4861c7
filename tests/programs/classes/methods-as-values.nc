// A method that is read without a call stays bound to its object.
class Greeter {
  constructor(name) { self.name = name }
  greet(greeting = "hello") { return greeting + " " + self.name }
}
let g = Greeter("Ann").greet
print(g(), g("bye"), ["a", "b"].map(Greeter("Bob").greet))
class Holder { constructor(f) { self.f = f } }
print(Holder(x => x * 2).f(21))
print([1, 2].map(Greeter).map(x => x.name))
//> stdout
// hello Ann bye Ann ["a Bob", "b Bob"]
// 42
// [1, 2]
