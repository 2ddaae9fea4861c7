// A tokenizer and a recursive descent parser.
class Calculator {
  constructor(text) {
    self.tokens = self.split(text)
    self.at = 0
  }
  split(text) {
    let tokens = []
    let number = ""
    for (c in text + " ") {
      if c in "0123456789" {
        number += c
        continue
      }
      if number != "" {
        tokens.push(int(number))
        number = ""
      }
      if c != " " { tokens.push(c) }
    }
    return tokens
  }
  peek() { return self.at < self.tokens.length ? self.tokens[self.at] : null }
  take() {
    let token = self.peek()
    self.at += 1
    return token
  }
  sum() {
    let value = self.product()
    while self.peek() == "+" || self.peek() == "-" {
      value = self.take() == "+" ? value + self.product() : value - self.product()
    }
    return value
  }
  product() {
    let value = self.atom()
    while self.peek() == "*" || self.peek() == "/" {
      value = self.take() == "*" ? value * self.atom() : value / self.atom()
    }
    return value
  }
  atom() {
    let token = self.take()
    if token == "(" {
      let value = self.sum()
      self.take()
      return value
    }
    if token == "-" { return -self.atom() }
    if !(token is int) { throw ValueError("unexpected " + token) }
    return token
  }
}
for (text in ["1 + 2 * 3", "(1 + 2) * 3", "10 - 4 - 3", "2 * (3 + 4) * 5", "-(2 + 3)", "7 / 2", "2 +"]) {
  try {
    print(text, "=", Calculator(text).sum())
  } catch (e) {
    print(text, ":", e.message)
  }
}
//> stdout
// 1 + 2 * 3 = 7
// (1 + 2) * 3 = 9
// 10 - 4 - 3 = 3
// 2 * (3 + 4) * 5 = 70
// -(2 + 3) = -5
// 7 / 2 = 3
// 2 + : unexpected null
