// Assigning to self.x, or from outside, adds a field.
class Bag {
  constructor() { self.size = 3 }
}
let bag = Bag()
bag.color = "red"
print(bag.size, bag.color)
//> stdout
// 3 red
