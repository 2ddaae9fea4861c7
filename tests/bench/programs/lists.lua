local function primes(limit)
  local composite = {}
  for i = 0, limit do composite[i + 1] = false end
  local count = 0
  for i = 2, limit do
    if not composite[i + 1] then
      count = count + 1
      for j = i * i, limit, i do composite[j + 1] = true end
    end
  end
  return count
end

local function matrix(size, seed)
  local rows = {}
  for i = 0, size - 1 do
    local row = {}
    for j = 0, size - 1 do row[#row + 1] = (i * size + j * seed) % 10 end
    rows[#rows + 1] = row
  end
  return rows
end

local function product(a, b)
  local size = #a
  local result = {}
  for i = 1, size do
    local from = a[i]
    local row = {}
    for j = 1, size do
      local sum = 0
      for k = 1, size do sum = sum + from[k] * b[k][j] end
      row[#row + 1] = sum
    end
    result[#result + 1] = row
  end
  return result
end

local function knapsack(items, room)
  local best = {}
  for i = 0, room do best[i + 1] = 0 end
  for i = 0, items - 1 do
    local weight = i % 13 + 3
    local value = i * 7 % 31 + 1
    for j = room, weight, -1 do
      local other = best[j - weight + 1] + value
      if other > best[j + 1] then best[j + 1] = other end
    end
  end
  return best[room + 1]
end

print(primes(600000))
local c = product(matrix(90, 3), matrix(90, 7))
print(c[1][1] .. " " .. c[18][43] .. " " .. c[90][90])
print(knapsack(200, 3000))
