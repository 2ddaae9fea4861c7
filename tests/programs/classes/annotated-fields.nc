// A field with a type accepts only that type.
class Account {
  balance: float = 0.0
  owner: string
  note: string?
  constructor(owner) { self.owner = owner }
}
let a = Account("Ann")
a.balance = 5
a.note = "new"
a.note = null
print(a.owner, a.balance, a.note)
let text = "much"
try {
  a.balance = text
} catch (e) {
  print(e.type, a.balance)
}
//> stdout
// Ann 5.0 null
// TypeError 5.0
