// A first assignment in a function declares in the function, wherever it stands in it.
function f(flag) {
  if flag {
    result = "yes"
  } else {
    result = "no"
  }
  return result
}
print(f(true), f(false))
function loop() {
  for (i in 0..3) { last = i }
  return last
}
print(loop())
//> stdout
// yes no
// 2
