// Binary digits by arithmetic.
function bits(n) {
  if n == 0 { return "0" }
  let text = ""
  while n > 0 {
    text = n % 2 + text
    n /= 2
  }
  return text
}
print(bits(0), bits(5), bits(255), bits(1024))
print(bits(10) == (10).toString(2), bits(0b101101))
//> stdout
// 0 101 11111111 10000000000
// true 101101
