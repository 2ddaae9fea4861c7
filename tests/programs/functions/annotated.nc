// Annotated parameters and results are checked; an int becomes a float.
function half(n: float) -> float { return n / 2 }
print(half(3), half(3.0))
function label(text: string, times: int = 2): string { return text.repeat(times) }
print(label("ab"), label("ab", 3))
function maybe(n: int?) -> int? { return n }
print(maybe(null), maybe(4))
let shout = (s: string) -> string => s.upper()
print(shout("hi"))
function nothing() -> void {}
print(nothing())
//> stdout
// 1.5 1.5
// abab ababab
// null 4
// HI
// null
