// A list of functions built in a loop, each with its own values.
let operations = {}
for (name, factor in {double: 2, triple: 3}) {
  operations[name] = x => x * factor
}
print(operations["double"](7), operations["triple"](7))
let chain = x => x
for (n in 1..4) {
  let before = chain
  chain = x => before(x) + n
}
print(chain(0))
//> stdout
// 14 21
// 6
