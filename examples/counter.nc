// Closures keep their variables, and a loop variable is new in each iteration.
function counter(step = 1) {
  let value = 0
  return () => {
    value += step
    return value
  }
}

let next = counter(step: 5)
next()
print(next(), next())

let printers = []
for (i in 0..3) { printers.push(() => i * i) }
print(printers.map(f => f()))
