local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

local function ackermann(m, n)
  if m == 0 then return n + 1 end
  if n == 0 then return ackermann(m - 1, 1) end
  return ackermann(m - 1, ackermann(m, n - 1))
end

local function hanoi(n, from, to, spare)
  if n == 0 then return 0 end
  return hanoi(n - 1, from, spare, to) + 1 + hanoi(n - 1, spare, to, from)
end

print(fib(29))
print(ackermann(2, 400))
print(hanoi(18, "a", "c", "b"))
