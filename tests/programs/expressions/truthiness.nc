// Only false and null are falsy.
function truth(value) { return value ? "true" : "false" }
print(truth(false), truth(null))
print(truth(true), truth(0), truth(0.0), truth(""), truth([]), truth({}))
print(!null, !0, !!"x")
//> stdout
// false false
// true true true true true true
// true false true
