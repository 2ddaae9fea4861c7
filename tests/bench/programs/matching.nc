// Decisions about the kind and the parts of values: an evaluator of expressions, a small machine,
// the kinds of characters.
enum Kind { Number, Variable, Sum, Product, Negation }

struct Expression {
  kind: Kind
  value: int
  left?: Expression
  right?: Expression
}

function evaluate(e, x) {
  let kind = e.kind
  if kind == Kind.Number { return e.value }
  elif kind == Kind.Variable { return x }
  elif kind == Kind.Sum { return evaluate(e.left, x) + evaluate(e.right, x) }
  elif kind == Kind.Product { return evaluate(e.left, x) * evaluate(e.right, x) }
  elif kind == Kind.Negation { return -evaluate(e.left, x) }
  return 0
}

function build(depth) {
  if depth == 0 { return Expression(Kind.Variable, 0) }
  if depth % 3 == 0 { return Expression(Kind.Negation, 0, build(depth - 1)) }
  if depth % 3 == 1 { return Expression(Kind.Sum, 0, build(depth - 1), build(depth - 1)) }
  return Expression(Kind.Product, 0, build(depth - 1), Expression(Kind.Number, 3))
}

function execute(program, limit) {
  let stack = [0]
  let at = 0
  for (steps = 0; steps < limit; steps++) {
    let instruction = program[at]
    let name = instruction[0]
    at += 1
    if name == "push" { stack.push(instruction[1]) }
    elif name == "add" { stack.push((stack.pop() + stack.pop()) % 65536) }
    elif name == "double" { stack.push(stack.pop() * 2) }
    elif name == "jump" { at = instruction[1] }
  }
  return stack.last()
}

function class_of(code) {
  if code == 32 || code == 9 || code == 10 { return 0 }
  if code >= 48 && code <= 57 { return 1 }
  if code >= 65 && code <= 90 || code >= 97 && code <= 122 || code == 95 { return 2 }
  if code == 40 || code == 41 || code == 91 || code == 93 || code == 123 || code == 125 { return 3 }
  return 4
}

let tree = build(10)
let sum = 0
for (i = 0; i < 6000; i++) { sum += evaluate(tree, i) }
print(sum)
print(execute([["push", 3], ["add"], ["double"], ["push", 1], ["add"], ["jump", 0]], 400000))
let counts = [0, 0, 0, 0, 0]
for (i = 0; i < 400000; i++) { counts[class_of(i % 128)] += 1 }
print(counts[0], counts[1], counts[2], counts[3], counts[4])
