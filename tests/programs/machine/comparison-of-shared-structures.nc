// The time of a comparison grows with the objects, not with the paths to them or the pairs of them.
struct Pair { a; b }
function deep(n, make) { let a = [1]; for (i in 0..n) { a = make(a) } return a }
function twice(n, make) { return [deep(n, make), deep(n, make)] }
function same(pair) { return pair[0] == pair[1] }
print(same(twice(1000000, x => [x])))
for (make in [x => [x, x], x => ({a: x, b: x}), x => Pair(x, x), x => [Pair(x, 1), {k: x}, x]]) {
  print(same(twice(40, make)), same(twice(100000, make)), deep(40, make) == deep(41, make))
}
// Cycles whose lengths have no common divisor meet in all pairs of their elements.
function cycle(n, first) { let a = first; for (i in 1..n) { a = [a] } first[0] = a; return first }
print(cycle(100003, [null]) == cycle(100019, [null]), cycle(100003, [null]) == cycle(100019, [null, 1]))
let big = list(0..1000000)
let copy = big.copy()
print(list(0..100000).map(i => big) == list(0..100000).map(i => copy))
let nan = 0.0 / 0.0
print([nan] == [nan], deep(20000, x => [x, nan]) == deep(20000, x => [x, nan]))
//> stdout
// true
// true true false
// true true false
// true true false
// true true false
// true false
// true
// false false
