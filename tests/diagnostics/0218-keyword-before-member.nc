class Box {
  let width = 1
  const height = 2
  function area() { return self.width * self.height }
  static var made = 0
}
print(Box().area())
//> stderr
// 0218-keyword-before-member.nc:2:3: error: a field of a class is declared without a keyword [NC0218]
//  2 |   let width = 1
//    |   ^~~
//   hint: write its name only
// 0218-keyword-before-member.nc:3:3: error: a field of a class is declared without a keyword [NC0218]
//  3 |   const height = 2
//    |   ^~~~~
//   hint: write its name only
// 0218-keyword-before-member.nc:4:3: error: a method of a class is declared without a keyword [NC0218]
//  4 |   function area() { return self.width * self.height }
//    |   ^~~~~~~~
//   hint: write its name only
// 0218-keyword-before-member.nc:5:10: error: a field of a class is declared without a keyword [NC0218]
//  5 |   static var made = 0
//    |          ^~~
//   hint: write its name only
// 4 errors
//> exit 1
