// Imports a module that stands beside it: `noodlec run bank/main.nc`.
import { Account, Overdrawn } from "./account"

function transfer(from, to, amount: int) {
  from.withdraw(amount)
  to.deposit(amount)
}

let alice = Account("Alice")
let bob = Account("Bob")
alice.deposit(100)
transfer(alice, bob, amount: 30)
print(alice.balance, bob.balance)
try {
  transfer(from: bob, to: alice, amount: 50)
} catch (Overdrawn e) {
  print(e.message)
}
