// Words of a text by how often they come.
let text = "the cat and the dog and the bird"
let counts = {}
for (word in text.split(" ")) { counts[word] = counts.get(word, 0) + 1 }
print(counts)
let words = counts.keys()
words.sort((a, b) => counts[b] - counts[a])
for (word in words) { print(word, "*".repeat(counts[word])) }
//> stdout
// {"the": 3, "cat": 1, "and": 2, "dog": 1, "bird": 1}
// the ***
// and **
// cat *
// dog *
// bird *
