// Static members are inherited; self is the class that was asked.
class Base {
  static label = "base"
  static show() { return self.label }
  static make() { return self() }
}
class Derived extends Base {
  static label = "derived"
}
print(Base.show(), Derived.show())
print(Derived.make() is Derived, Base.make() is Derived)
//> stdout
// base derived
// true false
