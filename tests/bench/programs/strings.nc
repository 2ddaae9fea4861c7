// Texts: building, cutting up, searching, comparing.
function caesar(text, shift) {
  let letters = "abcdefghijklmnopqrstuvwxyz"
  let result = ""
  for (i = 0; i < text.length; i++) {
    let at = letters.indexOf(text[i])
    if at >= 0 {
      result += letters[(at + shift) % 26]
    } else {
      result += text[i]
    }
  }
  return result
}

function palindromes(limit) {
  let count = 0
  for n in 0..limit {
    let text = str(n)
    if text == text.reverse() { count += 1 }
  }
  return count
}

let sentence = "the quick brown fox jumps over the lazy dog "
let text = sentence
for (i = 0; i < 300; i++) { text = caesar(sentence, i % 26) }
print(text)

let words = sentence.repeat(6000).split()
let longest = ""
for word in words {
  if word.length > longest.length || word < longest && word.length == longest.length {
    longest = word
  }
}
print(words.length, longest)

let lines = []
for (i = 0; i < 60000; i++) { lines.push("line " + i + " of " + words[i % words.length]) }
let joined = lines.join("\n")
print(joined.length, joined.indexOf("line 59999"))
print(palindromes(120000))
