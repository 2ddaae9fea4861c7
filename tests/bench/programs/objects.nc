// Objects: methods, inheritance, fields, a linked structure.
class Account {
  constructor(owner) {
    self.owner = owner
    self.balance = 0
    self.moves = 0
  }
  deposit(amount) {
    self.balance += amount
    self.moves += 1
  }
  fee() { return 0 }
  withdraw(amount) {
    let all = amount + self.fee()
    if self.balance < all { return false }
    self.balance -= all
    self.moves += 1
    return true
  }
}

class Business extends Account {
  constructor(owner, rate) {
    super(owner)
    self.rate = rate
  }
  fee() { return self.rate }
}

class Node {
  constructor(key) {
    self.key = key
    self.left = null
    self.right = null
  }
  insert(key) {
    if key < self.key {
      if self.left == null { self.left = Node(key) } else { self.left.insert(key) }
    } elif key > self.key {
      if self.right == null { self.right = Node(key) } else { self.right.insert(key) }
    }
  }
  depth() {
    let left = self.left == null ? 0 : self.left.depth()
    let right = self.right == null ? 0 : self.right.depth()
    return 1 + (left > right ? left : right)
  }
}

let accounts = [Account("ann"), Business("bob", 2), Account("cid"), Business("dee", 5)]
let refused = 0
for (i = 0; i < 250000; i++) {
  let account = accounts[i % 4]
  account.deposit(i % 17)
  if !account.withdraw(i % 19) { refused += 1 }
}
let sum = 0
for account in accounts { sum += account.balance * account.moves }
print(sum, refused)

let root = Node(500000)
let key = 12345
for (i = 0; i < 30000; i++) {
  key = (key * 1103515245 + 12345) % 1000003
  root.insert(key)
}
print(root.depth())
