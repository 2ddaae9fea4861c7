// Only false and null are falsy.
for (v in [false, null, 0, "", 0.0, [], {}, true, 1]) { print(v ? "truthy" : "falsy") }
print(!0, !null, !!"")
//> stdout
// falsy
// falsy
// truthy
// truthy
// truthy
// truthy
// truthy
// truthy
// truthy
// false true true
