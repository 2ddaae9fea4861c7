function area(width = height, height = 2) { return width * height }
function twice(value = value) { return 2 * value }
function sum(step = size) {
  let size = 3
  return step + size
}
print(area(), twice(), sum())
