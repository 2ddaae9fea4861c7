local Odd = {}
Odd.__index = Odd
local ValueError = {}

local function check(n)
  if n % 8 == 3 then error(setmetatable({ message = "odd" }, Odd)) end
  return n
end

local function deep(n, depth)
  if depth == 0 then return check(n) end
  return (deep(n, depth - 1))
end

local function guarded(n)
  local result = 0
  local ok, problem = pcall(function() result = check(n) * 2 end)
  result = result + 1
  if not ok then error(problem) end
  return result
end

local caught = 0
local sum = 0
for i = 0, 119999 do
  local ok, problem = pcall(function() sum = sum + check(i) end)
  if not ok then
    if getmetatable(problem) == Odd then caught = caught + 1 else error(problem) end
  end
end
print(sum .. " " .. caught)

for i = 0, 39999 do
  local ok, problem = pcall(function() sum = sum + deep(i, 10) end)
  if not ok then
    if getmetatable(problem) == ValueError then
      sum = sum + 1
    else
      caught = caught + #problem.message
    end
  end
end
print(sum .. " " .. caught)

for i = 0, 119999 do
  local ok, problem = pcall(function() sum = sum + guarded(i) end)
  if not ok then
    if getmetatable(problem) == Odd then caught = caught + 1 else error(problem) end
  end
end
print(sum .. " " .. caught)
