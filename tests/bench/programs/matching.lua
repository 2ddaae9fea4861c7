local Kind = { Number = {}, Variable = {}, Sum = {}, Product = {}, Negation = {} }

local function Expression(kind, value, left, right)
  return { kind = kind, value = value, left = left, right = right }
end

local function evaluate(e, x)
  local kind = e.kind
  if kind == Kind.Number then return e.value
  elseif kind == Kind.Variable then return x
  elseif kind == Kind.Sum then return evaluate(e.left, x) + evaluate(e.right, x)
  elseif kind == Kind.Product then return evaluate(e.left, x) * evaluate(e.right, x)
  elseif kind == Kind.Negation then return -evaluate(e.left, x) end
  return 0
end

local function build(depth)
  if depth == 0 then return Expression(Kind.Variable, 0) end
  if depth % 3 == 0 then return Expression(Kind.Negation, 0, build(depth - 1)) end
  if depth % 3 == 1 then return Expression(Kind.Sum, 0, build(depth - 1), build(depth - 1)) end
  return Expression(Kind.Product, 0, build(depth - 1), Expression(Kind.Number, 3))
end

local function execute(program, limit)
  local stack = { 0 }
  local at = 1
  for steps = 0, limit - 1 do
    local instruction = program[at]
    local name = instruction[1]
    at = at + 1
    if name == "push" then stack[#stack + 1] = instruction[2]
    elseif name == "add" then
      local b, a = table.remove(stack), table.remove(stack)
      stack[#stack + 1] = (a + b) % 65536
    elseif name == "double" then
      local top = table.remove(stack)
      stack[#stack + 1] = top * 2
    elseif name == "jump" then at = instruction[2] + 1 end
  end
  return stack[#stack]
end

local function class_of(code)
  if code == 32 or code == 9 or code == 10 then return 0 end
  if code >= 48 and code <= 57 then return 1 end
  if code >= 65 and code <= 90 or code >= 97 and code <= 122 or code == 95 then return 2 end
  if code == 40 or code == 41 or code == 91 or code == 93 or code == 123 or code == 125 then return 3 end
  return 4
end

local tree = build(10)
local sum = 0
for i = 0, 5999 do sum = sum + evaluate(tree, i) end
print(sum)
print(execute({ { "push", 3 }, { "add" }, { "double" }, { "push", 1 }, { "add" }, { "jump", 0 } }, 400000))
local counts = { 0, 0, 0, 0, 0 }
for i = 0, 399999 do
  local class = class_of(i % 128) + 1
  counts[class] = counts[class] + 1
end
print(table.concat(counts, " "))
