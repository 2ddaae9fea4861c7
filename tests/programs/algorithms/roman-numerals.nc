// Numbers as Roman numerals and back.
let parts = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"],
  [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]]
function roman(n) {
  let text = ""
  for (part in parts) {
    while n >= part[0] {
      text += part[1]
      n -= part[0]
    }
  }
  return text
}
function value(text) {
  let total = 0
  for (part in parts) {
    while text.startsWith(part[1]) {
      total += part[0]
      text = text[part[1].length:]
    }
  }
  return total
}
print(roman(1994), roman(2026), roman(4), value("MCMXCIV"))
print((1..200).toList().all(n => value(roman(n)) == n))
//> stdout
// MCMXCIV MMXXVI IV 1994
// true
