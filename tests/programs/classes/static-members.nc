// Static fields and methods; self in them is the class.
class Counter {
  static count = 0
  static step = 2
  static next() { self.count += self.step; return self.count }
  static make() { return self() }
  constructor() { Counter.count += 100 }
}
print(Counter.next(), Counter.next(), Counter.count)
let c = Counter.make()
print(Counter.count, c is Counter)
class Sub extends Counter { static extra = "e" }
print(Sub.step, Sub.extra, Sub.make() is Sub)
Counter.step = 5
print(Counter.step)
try { Counter.none } catch (TypeError e) { print(e.message) }
//> stdout
// 2 4 4
// 104 true
// 2 e true
// 5
// class `Counter` has no member `none`
