// Classes, errors and annotations together.
error InsufficientFunds extends Error {
  missing: int
  constructor(missing) {
    super("missing " + missing)
    self.missing = missing
  }
}
class Account {
  static count = 0
  balance: int = 0
  constructor(owner: string) {
    self.owner = owner
    Account.count += 1
  }
  deposit(amount: int) {
    if amount <= 0 { throw ValueError("not positive: " + amount) }
    self.balance += amount
    return self
  }
  withdraw(amount: int) {
    if amount > self.balance { throw InsufficientFunds(amount - self.balance) }
    self.balance -= amount
    return self
  }
}
class Savings extends Account {
  withdraw(amount: int) { return super.withdraw(amount + 1) }
}
let ann = Account("Ann").deposit(100)
let bob = Savings("Bob").deposit(50)
for (transfer in [[ann, bob, 30], [bob, ann, 80], [ann, bob, 0], [bob, ann, 10]]) {
  try {
    transfer[0].withdraw(transfer[2])
    transfer[1].deposit(transfer[2])
    print("moved", transfer[2])
  } catch (InsufficientFunds e) {
    print(e.message, e.missing)
  } catch (ValueError e) {
    print("bad:", e.message)
  }
}
print(ann.balance, bob.balance, Account.count)
//> stdout
// moved 30
// missing 1 1
// bad: not positive: 0
// moved 10
// 80 69 2
