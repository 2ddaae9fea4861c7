// Classes: fields, constructors, inheritance, static members, interfaces, methods as values.
interface Shape { area(), scale(factor) }
class Base {
  static made = 0
  name: string = "base"
  tags = []
  constructor(name) { self.name = name; Base.made += 1 }
  describe() { return self.name + " of " + str(self.area()) }
  area() { return 0 }
}
class Square extends Base implements Shape {
  side: float
  constructor(side) { super("square"); self.side = side }
  area() { return self.side ** 2 }
  scale(factor) { self.side *= factor; return self }
  static unit() { return self(1.0) }
}
class Cube extends Square {
  constructor(side) { super(side); self.name = "cube" }
  area() { return 6 * super.area() }
}
let square = new Square(2), cube = Cube(3)
print(square.describe(), cube.describe(), Square.unit().scale(4).area(), Base.made)
square.tags.push("mine")
print(square.tags, cube.tags, square is Shape, cube is Square, square is Cube, cube)
let area = cube.area
cube.scale(2)
print(area(), typeOf(area), Cube.name)
class Node { value; next = null; constructor(value, next = null) { self.value = value; self.next = next } }
let list = null
for (i in 0..5) { list = Node(i, list) }
let seen = []
while list != null { seen.push(list.value); list = list.next }
print(seen)
class Account {
  balance = 0
  static interest = 0.05
  deposit(amount) { if amount <= 0 { throw ValueError("amount must be positive") }; self.balance += amount; return self }
  grown() { return self.balance * (1 + Account.interest) }
}
print(Account().deposit(100).deposit(50).grown())
try { Account().deposit(-1) } catch (ValueError e) { print(e.message) }
try { print(square.sides) } catch (TypeError e) { print(e.message) }
//> stdout
// square of 4.0 cube of 54.0 16.0 3
// ["mine"] [] true true false Cube {name: "cube", tags: [], side: 3.0}
// 216.0 function Cube
// [4, 3, 2, 1, 0]
// 157.5
// amount must be positive
// an instance of `Square` has no member `sides`; did you mean `side`?
