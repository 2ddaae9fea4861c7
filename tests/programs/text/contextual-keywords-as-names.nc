// Words that are keywords only in their place are names everywhere else.
let from = 1
let as = 2
let struct = 3
let enum = 4
let is = 5
let when = 6
let with = 7
let error = 8
let interface = 9
let case = 10
let static = 11
print(from + as + struct + enum + when + with + error + interface + case + static, is)
function constructor(extends) { return extends }
print(constructor("ok"))
let m = {from: 1, case: 2}
print(m["case"], m["from"])
//> stdout
// 61 5
// ok
// 2 1
