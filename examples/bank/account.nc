// A module: what is exported can be imported, the rest is its own.
export error Overdrawn extends Error {}

let opened = 0

export class Account {
  balance = 0

  constructor(owner: string) {
    opened += 1
    self.owner = owner
    self.number = opened
  }

  deposit(amount: int) { self.balance += amount }

  withdraw(amount: int) {
    if (amount > self.balance) { throw Overdrawn(self.owner + " has only " + self.balance) }
    self.balance -= amount
  }
}
