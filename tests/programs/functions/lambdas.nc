// One parameter without brackets, several with; an expression or a block.
let double = x => x * 2
let add = (a, b) => a + b
let constant = () => 7
let block = (a) => {
  let b = a + 1
  return b * b
}
print(double(4), add(1, 2), constant(), block(2))
let curried = a => b => c => a + b + c
print(curried(1)(2)(3))
let map = () => ({a: 1})
let nothing = () => {}
print(map(), nothing())
print(((a, b = 10) => a + b)(1))
//> stdout
// 8 3 7 9
// 6
// {"a": 1} null
// 11
