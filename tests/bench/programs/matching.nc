// Decisions about the kind and the parts of values: an evaluator of expressions, a small machine,
// the kinds of characters.
enum Expression {
  Variable,
  Number(value: int),
  Sum(left: Expression, right: Expression),
  Product(left: Expression, right: Expression),
  Negation(inner: Expression)
}

function evaluate(e, x) {
  return match (e) {
    case Variable => x
    case Number(value) => value
    case Sum(left, right) => evaluate(left, x) + evaluate(right, x)
    case Product(left, right) => evaluate(left, x) * evaluate(right, x)
    case Negation(inner) => -evaluate(inner, x)
  }
}

function build(depth) {
  if depth == 0 { return Expression.Variable }
  if depth % 3 == 0 { return Expression.Negation(build(depth - 1)) }
  if depth % 3 == 1 { return Expression.Sum(build(depth - 1), build(depth - 1)) }
  return Expression.Product(build(depth - 1), Expression.Number(3))
}

function execute(program, limit) {
  let stack = [0]
  let at = 0
  for (steps = 0; steps < limit; steps++) {
    let instruction = program[at]
    at += 1
    match (instruction) {
      case ["push", value] => { stack.push(value) }
      case ["add"] => { stack.push((stack.pop() + stack.pop()) % 65536) }
      case ["double"] => { stack.push(stack.pop() * 2) }
      case ["jump", to] => { at = to }
    }
  }
  return stack.last()
}

function class_of(code) {
  return match (code) {
    case 32 | 9 | 10 => 0
    case c when c >= 48 && c <= 57 => 1
    case c when c >= 65 && c <= 90 || c >= 97 && c <= 122 || c == 95 => 2
    case 40 | 41 | 91 | 93 | 123 | 125 => 3
    case _ => 4
  }
}

let tree = build(10)
let sum = 0
for (i = 0; i < 6000; i++) { sum += evaluate(tree, i) }
print(sum)
print(execute([["push", 3], ["add"], ["double"], ["push", 1], ["add"], ["jump", 0]], 400000))
let counts = [0, 0, 0, 0, 0]
for (i = 0; i < 400000; i++) { counts[class_of(i % 128)] += 1 }
print(counts[0], counts[1], counts[2], counts[3], counts[4])
