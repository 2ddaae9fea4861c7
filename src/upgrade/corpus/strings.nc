// Text: escapes, code points, slices, methods.
let text = "Noodles \u{1F35C} taste \"good\"\t\\ 'yes'"
print(text, text.length)
print(text[0], text[-1], text[8:9], text[:7], text[-5:])
print("a,b,,c".split(","), " x y ".trim() + "|", "abc".upper(), "abab".replace("b", "-"))
print("a" < "b", "Z" < "a", "ab" in "cabd", "n: " + 5, "x".repeat(3), "7".padStart(3, "0"))
print(`several
lines`.lines())
print('single', "dollar \$", 'a' + "b" + `c`)
let words = {}
for (word in "the cat and the dog and the bird".split()) { words[word] = (words[word] || 0) + 1 }
print(words)
function is_palindrome(s) {
  let letters = s.lower().chars().filter(c => c >= "a" && c <= "z")
  return letters == letters.reversed()
}
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("noodle"))
print(["b", "a", "C"].sorted().join("-"), "é".codeAt(0), "x=1;y=2".split(";").map(p => p.split("=")))
//> stdout
// Noodles 🍜 taste "good"	\ 'yes' 30
// N ' 🍜 Noodles 'yes'
// ["a", "b", "", "c"] x y| ABC a-a-
// true true true n: 5 xxx 007
// ["several", "lines"]
// single dollar $ abc
// {"the": 3, "cat": 1, "and": 2, "dog": 1, "bird": 1}
// true false
// C-a-b 233 [["x", "1"], ["y", "2"]]
