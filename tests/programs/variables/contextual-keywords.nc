// Words that are keywords only where their construct can begin.
let error = 1
let struct = 2
let enum = 3
let from = 4
let as = 5
let is = 6
let with = 7
let when = 8
let case = 9
let static = 10
let constructor = 11
let interface = 12
let extends = 13
let implements = 14
print(error + struct + enum + from + as + is + with + when + case + static + constructor + interface + extends + implements)
error = 5
print(error, is is int)
let m = {case: 1, is: 2, enum: 3}
print(m)
//> stdout
// 105
// 5 true
// {"case": 1, "is": 2, "enum": 3}
