local function mandelbrot(size)
  local inside = 0
  for row = 0, size - 1 do
    local ci = 2.0 * row / size - 1.0
    for column = 0, size - 1 do
      local cr = 2.0 * column / size - 1.5
      local zr = 0.0
      local zi = 0.0
      local n = 0
      while n < 50 and zr * zr + zi * zi < 4.0 do
        local t = zr * zr - zi * zi + cr
        zi = 2.0 * zr * zi + ci
        zr = t
        n = n + 1
      end
      if n == 50 then inside = inside + 1 end
    end
  end
  return inside
end

local function body(x, y, vx, vy, mass)
  return { x = x, y = y, vx = vx, vy = vy, mass = mass }
end

local function step(bodies, dt)
  local count = #bodies
  for i = 1, count do
    local a = bodies[i]
    for j = i + 1, count do
      local b = bodies[j]
      local dx = a.x - b.x
      local dy = a.y - b.y
      local square = dx * dx + dy * dy + 0.01
      local force = dt / (square * math.sqrt(square))
      a.vx = a.vx - dx * b.mass * force
      a.vy = a.vy - dy * b.mass * force
      b.vx = b.vx + dx * a.mass * force
      b.vy = b.vy + dy * a.mass * force
    end
  end
  for _, each in ipairs(bodies) do
    each.x = each.x + dt * each.vx
    each.y = each.y + dt * each.vy
  end
end

local bodies = {}
for i = 0, 4 do
  table.insert(bodies, body(1.0 * i, 0.5 * i * i, 0.1 * i, 0.2, 1.0 + 0.5 * i))
end
for i = 0, 11999 do step(bodies, 0.001) end
local energy = 0.0
for _, each in ipairs(bodies) do
  energy = energy + 0.5 * each.mass * (each.vx * each.vx + each.vy * each.vy)
end
print(mandelbrot(160))
print(math.floor(energy * 1000000.0))
