// Arguments of inlined calls are computed once, from left to right, before anything of the body.
let log = []
function note(x) {
  log.push(x)
  return x
}
function second(a, b) { return b }
function swapped(a, b) { return b - a }
function unused(a) { return 1 }
function chosen(c, a, b) { return c ? a : b }
function both(a, b) { return a && b }
print(second(note(1), note(2)), swapped(note(3), note(10)), unused(note(4)))
print(chosen(note(true), note(5), note(6)), both(note(false), note(7)))
print(log)

// A variable that changes while the arguments are computed, and one that the body changes.
let counter = 0
function next() {
  counter += 1
  return counter
}
function pair(a, b) { return [a, b, a] }
print(pair(counter, next()), pair(next(), counter))
function after(a) { return [next(), a] }
print(after(counter))
function run() {
  let n = 1
  let step = () => {
    n += 1
    return n
  }
  function local(x) { return x }
  print(pair(n, step()), pair(step(), n), local(n))
}
run()

// Overflow and checks inside come where they came.
function add(a, b) { return a + b }
function typed(a: int, b: float): float { return a * b }
try { print(add(9223372036854775807, note(1))) } catch (e) { print(e.message) }
print(typed(2, 3), typed(2, 0.5))
try { typed(note("x"), note("y")) } catch (e) { print(e.message) }
try { typed(note(1), note("y")) } catch (e) { print(e.message) }
print(log)
//> stdout
// 2 7 1
// 5 false
// [1, 2, 3, 10, 4, true, 5, 6, false, 7]
// [0, 1, 0] [2, 2, 2]
// [3, 2]
// [1, 2, 1] [3, 3, 3] 3
// 9223372036854775807 + 1 does not fit in 64 bits
// 6.0 1.0
// argument `a` takes int, not a string
// argument `b` takes float, not a string
// [1, 2, 3, 10, 4, true, 5, 6, false, 7, 1, "x", "y", 1, "y"]
