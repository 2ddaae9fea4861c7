// Counts the words of its standard input: `noodlec run words.nc < README.md`.
let counts = {}
let line = input()
while (line != null) {
  for (word in line.lower().split()) {
    counts[word] = (counts[word] || 0) + 1
  }
  line = input()
}

let words = counts.keys().sorted((a, b) => counts[b] - counts[a])
for (word in words[:10]) {
  print(str(counts[word]).padStart(6), word)
}
