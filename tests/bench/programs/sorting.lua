local function random_list(count, seed)
  local result = {}
  local state = seed
  for i = 1, count do
    state = (state * 16807) % 2147483647
    result[i] = state % 1000000
  end
  return result
end

local function quicksort(xs, low, high)
  while low < high do
    local pivot = xs[(low + high - 2) // 2 + 1]
    local i = low
    local j = high
    while i <= j do
      while xs[i] < pivot do i = i + 1 end
      while xs[j] > pivot do j = j - 1 end
      if i <= j then
        local other = xs[i]
        xs[i] = xs[j]
        xs[j] = other
        i = i + 1
        j = j - 1
      end
    end
    if j - low < high - i then
      quicksort(xs, low, j)
      low = i
    else
      quicksort(xs, i, high)
      high = j
    end
  end
end

local function sift(xs, root, count)
  local value = xs[root + 1]
  while 2 * root + 1 < count do
    local child = 2 * root + 1
    if child + 1 < count and xs[child + 1] < xs[child + 2] then child = child + 1 end
    if xs[child + 1] <= value then break end
    xs[root + 1] = xs[child + 1]
    root = child
  end
  xs[root + 1] = value
end

local function heapsort(xs)
  local count = #xs
  for i = count // 2 - 1, 0, -1 do sift(xs, i, count) end
  for i = count - 1, 1, -1 do
    local largest = xs[1]
    xs[1] = xs[i + 1]
    xs[i + 1] = largest
    sift(xs, 0, i)
  end
end

local function digest(xs)
  local sum = 0
  for i = 1, #xs do sum = (sum * 31 + xs[i]) % 1000000007 end
  return sum
end

local a = random_list(60000, 1)
quicksort(a, 1, #a)
print(digest(a))
local b = random_list(40000, 2)
heapsort(b)
print(digest(b))
local c = random_list(40000, 3)
table.sort(c)
print(digest(c))
local d = random_list(20000, 4)
table.sort(d, function(x, y) return y < x end)
print(digest(d))
