// Maps with keys of text and of numbers: counting, looking up, removing.
function count_words(rounds) {
  let words = ["apple", "pear", "plum", "cherry", "fig", "grape", "lemon", "melon"]
  let counts = {}
  for (i = 0; i < rounds; i++) {
    let word = words[i * 7 % words.length]
    if word in counts {
      counts[word] += 1
    } else {
      counts[word] = 1
    }
  }
  let total = 0
  for word, count in counts { total += count * word.length }
  return total
}

function memory(limit) {
  let known = {}
  let steps = 0
  for (i = 1; i < limit; i++) {
    let n = i
    let length = 0
    while n != 1 {
      let before = known[n]
      if before != null {
        length += before
        n = 1
      } else {
        if n % 2 == 0 { n = n / 2 } else { n = 3 * n + 1 }
        length += 1
      }
    }
    known[i] = length
    steps += length
  }
  return steps
}

function names(count) {
  let ages = {}
  for (i = 0; i < count; i++) { ages["user" + i] = i % 90 }
  let sum = 0
  for (i = 0; i < count; i += 3) { sum += ages["user" + i] }
  return sum
}

print(count_words(600000))
print(memory(120000))
print(names(60000))
