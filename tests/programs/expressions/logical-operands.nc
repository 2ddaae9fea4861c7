// && and || give one of their operands and leave the right one alone when they can.
function say(value) {
  print("say", value)
  return value
}
print(say(null) && say(1))
print(say(0) && say(2))
print(say(3) || say(4))
print(say(false) || say("last"))
print(null || false, false || null)
print("" && "empty text is truthy")
//> stdout
// say null
// null
// say 0
// say 2
// 2
// say 3
// 3
// say false
// say last
// last
// false null
// empty text is truthy
