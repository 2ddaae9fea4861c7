// Local functions that call themselves and one another.
function outer(n) {
  function fact(k) { return k < 2 ? 1 : k * fact(k - 1) }
  function even(k) { return k == 0 ? true : odd(k - 1) }
  function odd(k) { return k == 0 ? false : even(k - 1) }
  let lambda = k => k == 0 ? "end" : lambda(k - 1)
  return [fact(n), even(n), odd(n), lambda(n)]
}
print(outer(5), outer(6))
//> stdout
// [120, false, true, "end"] [720, true, false, "end"]
