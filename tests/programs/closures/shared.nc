// Closures of the same scope share its variables.
function account(balance) {
  return {
    deposit: n => { balance += n; return balance },
    balance: () => balance
  }
}
let acc = account(10)
acc["deposit"](5)
print(acc["balance"](), acc["deposit"](1))
function deep() {
  let x = 1
  return () => () => () => { x *= 2; return x }
}
let d = deep()()()
print(d(), d(), d())
//> stdout
// 15 16
// 2 4 8
