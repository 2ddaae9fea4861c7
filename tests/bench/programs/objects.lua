local Account = {}
Account.__index = Account
function Account.new(owner)
  return setmetatable({ owner = owner, balance = 0, moves = 0 }, Account)
end
function Account:deposit(amount)
  self.balance = self.balance + amount
  self.moves = self.moves + 1
end
function Account:fee() return 0 end
function Account:withdraw(amount)
  local all = amount + self:fee()
  if self.balance < all then return false end
  self.balance = self.balance - all
  self.moves = self.moves + 1
  return true
end

local Business = setmetatable({}, Account)
Business.__index = Business
function Business.new(owner, rate)
  local self = setmetatable(Account.new(owner), Business)
  self.rate = rate
  return self
end
function Business:fee() return self.rate end

local Node = {}
Node.__index = Node
function Node.new(key)
  return setmetatable({ key = key, left = nil, right = nil }, Node)
end
function Node:insert(key)
  if key < self.key then
    if self.left == nil then self.left = Node.new(key) else self.left:insert(key) end
  elseif key > self.key then
    if self.right == nil then self.right = Node.new(key) else self.right:insert(key) end
  end
end
function Node:depth()
  local left = self.left == nil and 0 or self.left:depth()
  local right = self.right == nil and 0 or self.right:depth()
  return 1 + (left > right and left or right)
end

local accounts = { Account.new("ann"), Business.new("bob", 2), Account.new("cid"), Business.new("dee", 5) }
local refused = 0
for i = 0, 249999 do
  local account = accounts[i % 4 + 1]
  account:deposit(i % 17)
  if not account:withdraw(i % 19) then refused = refused + 1 end
end
local sum = 0
for _, account in ipairs(accounts) do sum = sum + account.balance * account.moves end
print(sum .. " " .. refused)

local root = Node.new(500000)
local key = 12345
for i = 0, 29999 do
  key = (key * 1103515245 + 12345) % 1000003
  root:insert(key)
end
print(root:depth())
