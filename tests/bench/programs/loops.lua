local function longest_collatz(limit)
  local best = 0
  local start = 0
  for i = 1, limit - 1 do
    local n = i
    local steps = 0
    while n ~= 1 do
      if n % 2 == 0 then n = n // 2 else n = 3 * n + 1 end
      steps = steps + 1
    end
    if steps > best then
      best = steps
      start = i
    end
  end
  return start * 1000 + best
end

local function sum_of_divisors(limit)
  local sum = 0
  for a = 1, limit do
    for b = 1, limit do
      local x = a
      local y = b
      while y ~= 0 do
        local rest = x % y
        x = y
        y = rest
      end
      sum = sum + x
    end
  end
  return sum
end

local function perfect(limit)
  local found = 0
  for n = 2, limit - 1 do
    local sum = 1
    local d = 2
    while d * d <= n do
      if n % d == 0 then
        sum = sum + d
        if d ~= n // d then sum = sum + n // d end
      end
      d = d + 1
    end
    if sum == n and n % 2 == 0 then found = found + n end
  end
  return found
end

print(longest_collatz(40000))
print(sum_of_divisors(500))
print(perfect(20000))
