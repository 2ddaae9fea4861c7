// Backticks keep newlines and spaces as they stand.
let poem = `roses
  are
red`
print(poem)
print(poem.lines().length)
print(`one \` two`)
//> stdout
// roses
//   are
// red
// 3
// one ` two
