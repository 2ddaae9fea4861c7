// Any word may be a member.
class Odd {
  class = 1
  for() { return "for" }
  static new() { return self() }
}
let o = Odd.new()
print(o.class, o.for())
o.if = 3
print(o.if)
//> stdout
// 1 for
// 3
