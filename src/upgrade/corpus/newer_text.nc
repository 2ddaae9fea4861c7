// Edition 1.1: interpolation, pipes, spread, `if` as a value.
let name = "Ann", ages = {"Ann": 31}
print("${name} is ${ages[name] + 1}, ${"nested ${name.upper()}"} and \${plain}")
print(`several
${[1, 2].map(n => "<${n}>").join("")}`)
let doubled = xs => xs.map(x => x * 2), total = xs => xs.sum()
print([1, 2, 3] |> doubled |> total, -3 |> (n => n * n))
let xs = [1, 2], more = [0, ...xs, ...{3, 4}, ..."ab"]
print(more, {...xs, 9}, {...ages, "Bo": 5, ...{"Ann": 1}})
function sum(first, ...rest) { return rest.reduce((a, b) => a + b, first) }
print(sum(...[1, 2, 3]), sum(1, ...xs, ...xs))
let kind = if ages[name] < 13 { "child" } elif ages[name] < 18 { "teenager" } else { let word = "adult"; word }
print(kind, if xs.isEmpty() { 1 } else { print("chosen"); 2 } + 1)
function grade(n) { let g = if n > 9 { return "top" } else { n / 2 }; return "grade ${g}" }
print(grade(10), grade(8))
//> edition 1.1
//> stdout
// Ann is 32, nested ANN and ${plain}
// several
// <1><2>
// 12 9
// [0, 1, 2, 3, 4, "a", "b"] {1, 2, 9} {"Ann": 1, "Bo": 5}
// 6 7
// chosen
// adult 3
// top grade 4
