// An annotated variable is checked at every assignment.
let n: int = 1
let x: float = 2
let anything: any = "a"
let maybe: string? = null
print(n, x, anything, maybe)
anything = 5
maybe = "text"
x = 7
print(anything, maybe, x)
let text = "text"
try {
  n = text
} catch (TypeError e) {
  print("refused, n is still", n)
}
//> stdout
// 1 2.0 a null
// 5 text 7.0
// refused, n is still 1
