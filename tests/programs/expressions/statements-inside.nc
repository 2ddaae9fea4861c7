// Statements in an expression see and change what is around them; what stood before keeps its value.
let a = 1
let b = 10
print(a + if true { a = 5; 100 } else { 0 }, a)
print(b - a * if a > 3 { b = 0; 2 } else { 3 }, b)
print([a, if b == 0 { a = 7; a } else { 0 }, a])
print({first: a, second: match (a) { case 7 => { a = 8; "seven" }, case _ => "other" }, third: a})

function leave(n) {
  const sum = n + if n < 0 { return "negative" } elif n > 100 { throw "too large" } else { 1 }
  return sum
}
print(leave(-1), leave(4))
try { leave(101) } catch (e) { print(e.message) }

let out = []
for (i in 0..10) {
  out.push(i * match (i % 5) {
    case 0 => { continue }
    case 4 => { if i > 5 { break }; 100 }
    case n when n > 2 => 10
    case _ => 1
  })
}
print(out)

function through() {
  try {
    return 1 + if true { return "inner" } else { 2 }
  } finally {
    print("finally")
  }
}
print(through())

// Closures over what is declared in an expression.
const counters = [1, 2, 3].map(x => if x > 1 {
  let n = x
  () => { n += 1; return n }
} else {
  () => 0
})
print(counters.map(c => c()), counters.map(c => c()))

// A function declared in an arm, with a variable of its own that lives in a cell.
const total = match ([3, 4]) {
  case [x, y] => {
    let count = 0
    function add(v) { count += v }
    add(x)
    add(y)
    count
  }
  case _ => 0
}
print(total)

// An error thrown and caught within an operand.
print(a + if true { try { throw "no" } catch (e) { a = 0 }; 2 } else { 0 }, a)
//> edition 1.1
//> stdout
// 101 5
// 0 0
// [5, 7, 7]
// {"first": 7, "second": "seven", "third": 8}
// negative 5
// too large
// [1, 2, 30, 400, 6, 7, 80]
// finally
// inner
// [0, 3, 4] [0, 4, 5]
// 7
// 10 0
