local function count_words(rounds)
  local words = { "apple", "pear", "plum", "cherry", "fig", "grape", "lemon", "melon" }
  local counts = {}
  for i = 0, rounds - 1 do
    local word = words[i * 7 % #words + 1]
    if counts[word] ~= nil then
      counts[word] = counts[word] + 1
    else
      counts[word] = 1
    end
  end
  local total = 0
  for word, count in pairs(counts) do total = total + count * #word end
  return total
end

local function memory(limit)
  local known = {}
  local steps = 0
  for i = 1, limit - 1 do
    local n = i
    local length = 0
    while n ~= 1 do
      local before = known[n]
      if before ~= nil then
        length = length + before
        n = 1
      else
        if n % 2 == 0 then n = n // 2 else n = 3 * n + 1 end
        length = length + 1
      end
    end
    known[i] = length
    steps = steps + length
  end
  return steps
end

local function names(count)
  local ages = {}
  for i = 0, count - 1 do ages["user" .. i] = i % 90 end
  local sum = 0
  for i = 0, count - 1, 3 do sum = sum + ages["user" .. i] end
  return sum
end

print(count_words(600000))
print(memory(120000))
print(names(60000))
