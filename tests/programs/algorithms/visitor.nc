// Double dispatch over a tree of classes.
class Number {
  constructor(value) { self.value = value }
  accept(visitor) { return visitor.number(self) }
}
class Sum {
  constructor(left, right) {
    self.left = left
    self.right = right
  }
  accept(visitor) { return visitor.sum(self) }
}
class Evaluator {
  number(n) { return n.value }
  sum(s) { return s.left.accept(self) + s.right.accept(self) }
}
class Printer {
  number(n) { return str(n.value) }
  sum(s) { return "(" + s.left.accept(self) + " + " + s.right.accept(self) + ")" }
}
let tree = Sum(Number(1), Sum(Number(2), Number(3)))
print(tree.accept(Printer()), "=", tree.accept(Evaluator()))
//> stdout
// (1 + (2 + 3)) = 6
