local function counter(step)
  local value = 0
  return function()
    value = value + step
    return value
  end
end

local function compose(f, g) return function(x) return g(f(x)) end end

local function fold(xs, start, f)
  local result = start
  for _, x in ipairs(xs) do result = f(result, x) end
  return result
end

local function apply(xs, f)
  local result = {}
  for _, x in ipairs(xs) do result[#result + 1] = f(x) end
  return result
end

local total = 0
for i = 0, 1999 do
  local next = counter(i)
  for j = 0, 199 do total = total + next() end
end
print(total)

local f = function(x) return x + 1 end
for i = 0, 5 do f = compose(f, function(x) return x * 2 % 1000 + i end) end
local sum = 0
for i = 0, 39999 do sum = sum + f(i) end
print(sum)

local numbers = {}
for i = 0, 999 do numbers[#numbers + 1] = i end
local result = 0
for round = 0, 149 do
  local scaled = apply(numbers, function(x) return x * round % 7 end)
  result = result + fold(scaled, 0, function(a, b) return a + b end)
end
print(result)
