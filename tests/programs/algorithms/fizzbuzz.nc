// Numbers, and words for some of them.
for (i in 1..16) {
  if i % 15 == 0 { print("FizzBuzz") } elif i % 3 == 0 { print("Fizz") } elif i % 5 == 0 {
    print("Buzz")
  } else {
    print(i)
  }
}
//> stdout
// 1
// 2
// Fizz
// 4
// Buzz
// Fizz
// 7
// 8
// Fizz
// Buzz
// 11
// Fizz
// 13
// 14
// FizzBuzz
