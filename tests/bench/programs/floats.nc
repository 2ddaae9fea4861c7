// Floating point: the Mandelbrot set, and planets that attract one another.
import "std.math"

function mandelbrot(size) {
  let inside = 0
  for (row = 0; row < size; row++) {
    let ci = 2.0 * row / size - 1.0
    for (column = 0; column < size; column++) {
      let cr = 2.0 * column / size - 1.5
      let zr = 0.0
      let zi = 0.0
      let n = 0
      while n < 50 && zr * zr + zi * zi < 4.0 {
        let t = zr * zr - zi * zi + cr
        zi = 2.0 * zr * zi + ci
        zr = t
        n += 1
      }
      if n == 50 { inside += 1 }
    }
  }
  return inside
}

class Body {
  constructor(x, y, vx, vy, mass) {
    self.x = x
    self.y = y
    self.vx = vx
    self.vy = vy
    self.mass = mass
  }
}

function step(bodies, dt) {
  let count = bodies.length
  for (i = 0; i < count; i++) {
    let a = bodies[i]
    for (j = i + 1; j < count; j++) {
      let b = bodies[j]
      let dx = a.x - b.x
      let dy = a.y - b.y
      let square = dx * dx + dy * dy + 0.01
      let force = dt / (square * math.sqrt(square))
      a.vx -= dx * b.mass * force
      a.vy -= dy * b.mass * force
      b.vx += dx * a.mass * force
      b.vy += dy * a.mass * force
    }
  }
  for body in bodies {
    body.x += dt * body.vx
    body.y += dt * body.vy
  }
}

let bodies = []
for (i = 0; i < 5; i++) {
  bodies.push(Body(1.0 * i, 0.5 * i * i, 0.1 * i, 0.2, 1.0 + 0.5 * i))
}
for (i = 0; i < 12000; i++) { step(bodies, 0.001) }
let energy = 0.0
for body in bodies { energy += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy) }
print(mandelbrot(160))
print(math.floor(energy * 1000000.0))
