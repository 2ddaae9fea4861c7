// Errors thrown and caught: near by, from within calls, with a finally block, and the parts that
// are protected but do not fail.
error Odd extends Error { value: int }

function check(n) {
  if n % 8 == 3 { throw Odd("odd") }
  return n
}

function deep(n, depth) {
  if depth == 0 { return check(n) }
  return deep(n, depth - 1)
}

function guarded(n) {
  let result = 0
  try {
    result = check(n) * 2
  } finally {
    result += 1
  }
  return result
}

let caught = 0
let sum = 0
for (i = 0; i < 120000; i++) {
  try {
    sum += check(i)
  } catch (Odd e) {
    caught += 1
  }
}
print(sum, caught)

for (i = 0; i < 40000; i++) {
  try {
    sum += deep(i, 10)
  } catch (ValueError e) {
    sum += 1
  } catch (e) {
    caught += e.message.length
  }
}
print(sum, caught)

for (i = 0; i < 120000; i++) {
  try {
    sum += guarded(i)
  } catch (Odd e) {
    caught += 1
  }
}
print(sum, caught)
