// The first program.
function greet(name = "world") {
  return "hello, " + name
}

print(greet())
