local function grow(depth)
  if depth == 0 then return { left = nil, right = nil } end
  return { left = grow(depth - 1), right = grow(depth - 1) }
end

local function count(tree)
  if tree.left == nil then return 1 end
  return 1 + count(tree.left) + count(tree.right)
end

local function chains(rounds)
  local kept = {}
  for i = 0, rounds - 1 do
    local chain = nil
    for j = 0, 49 do chain = { j, chain } end
    if i % 100 == 0 then kept[#kept + 1] = chain end
  end
  local sum = 0
  for _, chain in ipairs(kept) do
    local link = chain
    while link ~= nil do
      sum = sum + link[1]
      link = link[2]
    end
  end
  return sum
end

local long_lived = grow(13)
local nodes = 0
for i = 0, 39 do nodes = nodes + count(grow(10)) end
print(nodes .. " " .. count(long_lived))
print(chains(5000))
local total = 0
for i = 0, 59999 do
  local point = { x = i, y = i + 1 }
  total = total + point.x + point.y
end
print(total)
