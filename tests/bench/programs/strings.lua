local function caesar(text, shift)
  local letters = "abcdefghijklmnopqrstuvwxyz"
  local result = ""
  for i = 1, #text do
    local at = letters:find(text:sub(i, i), 1, true)
    if at then
      local to = (at - 1 + shift) % 26 + 1
      result = result .. letters:sub(to, to)
    else
      result = result .. text:sub(i, i)
    end
  end
  return result
end

local function palindromes(limit)
  local count = 0
  for n = 0, limit - 1 do
    local text = tostring(n)
    if text == text:reverse() then count = count + 1 end
  end
  return count
end

local sentence = "the quick brown fox jumps over the lazy dog "
local text = sentence
for i = 0, 299 do text = caesar(sentence, i % 26) end
print(text)

local words = {}
for word in sentence:rep(6000):gmatch("%S+") do table.insert(words, word) end
local longest = ""
for _, word in ipairs(words) do
  if #word > #longest or word < longest and #word == #longest then
    longest = word
  end
end
print(#words .. " " .. longest)

local lines = {}
for i = 0, 59999 do table.insert(lines, "line " .. i .. " of " .. words[i % #words + 1]) end
local joined = table.concat(lines, "\n")
print(#joined .. " " .. joined:find("line 59999", 1, true) - 1)
print(palindromes(120000))
