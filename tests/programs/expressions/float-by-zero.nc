// Floats follow IEEE 754: no error.
let zero = 0.0
print(1.0 / zero > 1e308, -1.0 / zero < -1e308)
let nan = zero / zero
print(nan == nan, nan != nan, nan < 1.0, nan > 1.0)
print(1 / zero == 1.0 / zero)
//> stdout
// true true
// false true false false
// true
