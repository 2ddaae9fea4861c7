// Functions as values: counters, composition, pipelines over lists, memory.
function counter(step) {
  let value = 0
  return () => {
    value += step
    return value
  }
}

function compose(f, g) { return x => g(f(x)) }

function fold(xs, start, f) {
  let result = start
  for x in xs { result = f(result, x) }
  return result
}

function apply(xs, f) {
  let result = []
  for x in xs { result.push(f(x)) }
  return result
}

let total = 0
for (i = 0; i < 2000; i++) {
  let next = counter(i)
  for (j = 0; j < 200; j++) { total += next() }
}
print(total)

let f = x => x + 1
for (i = 0; i < 6; i++) { f = compose(f, x => x * 2 % 1000 + i) }
let sum = 0
for (i = 0; i < 40000; i++) { sum += f(i) }
print(sum)

let numbers = []
for (i = 0; i < 1000; i++) { numbers.push(i) }
let result = 0
for (round = 0; round < 150; round++) {
  let scaled = apply(numbers, x => x * round % 7)
  result += fold(scaled, 0, (a, b) => a + b)
}
print(result)
