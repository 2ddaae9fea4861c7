// What is no error is thrown as an Error with its text.
try {
  throw "a text"
} catch (e) {
  print(e.type, e.message)
}
try {
  throw 42
} catch (Error e) {
  print(e.type, e.message, e.message.length)
}
//> stdout
// Error a text
// Error 42 2
